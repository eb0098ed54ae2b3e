package io.touchstock.app.cli;

import io.touchstock.app.config.Nearest;
import io.touchstock.forecasting.backtest.BacktestPlan;
import io.touchstock.forecasting.backtest.Combination;
import io.touchstock.forecasting.baseline.Baselines;
import io.touchstock.forecasting.blend.Blend;
import io.touchstock.forecasting.calibration.Calibrated;
import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.panel.Frequency;
import io.touchstock.forecasting.panel.SalesPanel;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A backtest as it was asked for.
 *
 * @param horizon null for the usual one of the table's frequency
 * @param learnOrigins earlier origins that combinations learn from; 0 for no combinations
 * @param lastOrigin null for the last one that leaves a whole horizon
 * @param models learn from the past as {@code censoring} has it seen
 */
record BacktestRequest(
        SalesOptions sales,
        Integer horizon,
        int origins,
        int learnOrigins,
        LocalDate lastOrigin,
        List<PanelForecaster> models,
        CensoringOptions censoring,
        OutputFolder folder) {
    private static final String NETWORK = "lstm";
    private static final int DAYS = 28;
    private static final int WEEKS = 8;
    private static final int MONTHS = 6;

    /**
     * The methods with these names; all baselines if none is named.
     *
     * @throws InputException naming those that there are
     */
    static List<PanelForecaster> methods(List<String> names, NetworkOptions network) {
        List<String> baselines =
                Baselines.all().stream().map(PanelForecaster::name).toList();
        List<String> known =
                Stream.concat(baselines.stream(), Stream.of(NETWORK)).toList();
        return (names.isEmpty() ? baselines : names)
                .stream().map(name -> method(name, known, network)).toList();
    }

    private static PanelForecaster method(String name, List<String> known, NetworkOptions network) {
        if (name.equals(NETWORK)) {
            return network.method();
        }
        return Baselines.named(name).orElseThrow(() -> {
            String hint = Nearest.to(name, known)
                    .map(near -> "; did you mean " + near + "?")
                    .orElse("");
            return new InputException("--models: '" + name + "' is not one of " + String.join(", ", known) + hint);
        });
    }

    /** Periods that are forecast if no other number is asked for. */
    static int usualHorizon(Frequency frequency) {
        return switch (frequency) {
            case DAILY -> DAYS;
            case WEEKLY -> WEEKS;
            case MONTHLY -> MONTHS;
        };
    }

    /** What is made of the methods' forecasts: nothing of a single one. */
    List<Combination> combinations() {
        return models.size() < 2 || learnOrigins == 0
                ? List.of()
                : List.of(Blend.GATE, Blend.WEIGHTED, new Calibrated("calibrated", Blend.WEIGHTED));
    }

    BacktestPlan plan(SalesPanel panel) {
        int periods = horizon != null ? horizon : usualHorizon(panel.frequency());
        try {
            return BacktestPlan.of(panel, periods, learnOrigins, origins, lastOrigin);
        } catch (IllegalArgumentException e) {
            throw new InputException("--horizon, --origins: " + e.getMessage());
        }
    }
}
