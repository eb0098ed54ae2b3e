package io.touchstock.app.cli;

import io.touchstock.app.config.Nearest;
import io.touchstock.forecasting.backtest.BacktestPlan;
import io.touchstock.forecasting.baseline.Baselines;
import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.panel.SalesPanel;
import java.time.LocalDate;
import java.util.List;

/**
 * A backtest as it was asked for.
 *
 * @param horizon null for the usual one of the table's frequency
 * @param lastOrigin null for the last one that leaves a whole horizon
 */
record BacktestRequest(
        SalesOptions sales,
        Integer horizon,
        int origins,
        LocalDate lastOrigin,
        List<PanelForecaster> models,
        OutputFolder folder) {
    private static final int DAYS = 28;
    private static final int WEEKS = 8;
    private static final int MONTHS = 6;

    /**
     * The methods with these names; all if none is named.
     *
     * @throws InputException naming those that there are
     */
    static List<PanelForecaster> methods(List<String> names) {
        List<String> known = Baselines.all().stream().map(PanelForecaster::name).toList();
        return (names.isEmpty() ? known : names)
                .stream()
                        .map(name -> Baselines.named(name).orElseThrow(() -> {
                            String hint = Nearest.to(name, known)
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("");
                            return new InputException(
                                    "--models: '" + name + "' is not one of " + String.join(", ", known) + hint);
                        }))
                        .toList();
    }

    BacktestPlan plan(SalesPanel panel) {
        int periods = horizon != null
                ? horizon
                : switch (panel.frequency()) {
                    case DAILY -> DAYS;
                    case WEEKLY -> WEEKS;
                    case MONTHLY -> MONTHS;
                };
        try {
            return BacktestPlan.of(panel, periods, origins, lastOrigin);
        } catch (IllegalArgumentException e) {
            throw new InputException("--horizon, --origins: " + e.getMessage());
        }
    }
}
