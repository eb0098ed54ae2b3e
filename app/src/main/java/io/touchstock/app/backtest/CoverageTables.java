package io.touchstock.app.backtest;

import io.touchstock.forecasting.backtest.Backtest;
import io.touchstock.forecasting.backtest.ScoreKey;
import io.touchstock.forecasting.backtest.Scores;
import io.touchstock.forecasting.backtest.StepRange;
import io.touchstock.forecasting.evaluation.Accuracy;
import io.touchstock.forecasting.evaluation.DemandClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much of what came true the quantiles and the 80 % band held, by numbers. */
final class CoverageTables {
    private static final double LEAST = 0.78;
    private static final double MOST = 0.82;
    private static final List<Double> LEVELS = List.of(0.1, 0.5, 0.9);

    private final Backtest backtest;
    private final List<String> models;

    CoverageTables(Backtest backtest, List<String> models) {
        this.backtest = backtest;
        this.models = models;
    }

    /** Whether so large a share is what an 80 % band promises. */
    static boolean isRight(double share) {
        return share >= LEAST && share <= MOST;
    }

    /** The numbers behind the dots. */
    View.Table quantiles() {
        List<View.Row> rows = new ArrayList<>();
        for (String model : models) {
            Accuracy accuracy = backtest.scores().of(ScoreKey.of(model));
            rows.add(new View.Row(
                    model,
                    LEVELS.stream()
                            .map(level -> cell(accuracy.coverage().get(level)))
                            .toList()));
        }
        return new View.Table(
                "Share of demand at or below each quantile",
                "Model",
                LEVELS.stream()
                        .map(level -> String.format(Locale.ENGLISH, "%.0f\u00a0%% quantile", level * 100))
                        .toList(),
                rows);
    }

    private static View.Cell cell(double share) {
        return new View.Cell(MeasureTables.percent(share), false);
    }

    /** Whether any model calibrates its bands. */
    boolean tellsCalibration() {
        return models.stream().anyMatch(this::isCalibrated);
    }

    private boolean isCalibrated(String model) {
        return backtest.uncalibrated().of(ScoreKey.of(model)) != null;
    }

    /** The 80 % band by class of demand and part of the horizon, before and after where bands are calibrated. */
    View.Table bands(String unit) {
        List<String> heads = new ArrayList<>(List.of("all"));
        List<Group> groups = new ArrayList<>(List.of(new Group(null, null)));
        for (DemandClass demandClass : DemandClass.values()) {
            if (models.stream().anyMatch(model -> isScored(new Group(demandClass, null), model))) {
                heads.add(demandClass.name().toLowerCase(Locale.ROOT));
                groups.add(new Group(demandClass, null));
            }
        }
        for (StepRange range : backtest.scores().ranges()) {
            heads.add(unit + " " + range);
            groups.add(new Group(null, range));
        }
        List<View.Row> rows = new ArrayList<>();
        for (String model : models) {
            if (isCalibrated(model)) {
                rows.add(row(model + ", before", backtest.uncalibrated(), model, groups));
                rows.add(row(model + ", after", backtest.scores(), model, groups));
            } else {
                rows.add(row(model, backtest.scores(), model, groups));
            }
        }
        return new View.Table("Share of demand within the 80 % band; 78 to 82 % is bold", "Model", heads, rows);
    }

    private record Group(DemandClass demandClass, StepRange range) {
        ScoreKey of(String model) {
            return new ScoreKey(model, null, demandClass, range);
        }
    }

    private boolean isScored(Group group, String model) {
        Accuracy accuracy = backtest.scores().of(group.of(model));
        return accuracy != null && accuracy.pointCount() > 0;
    }

    private static View.Row row(String name, Scores scores, String model, List<Group> groups) {
        double[] shares = groups.stream()
                .map(group -> scores.of(group.of(model)))
                .mapToDouble(accuracy -> accuracy == null ? Double.NaN : accuracy.coverage80())
                .toArray();
        return new View.Row(
                name,
                Arrays.stream(shares)
                        .mapToObj(share -> new View.Cell(MeasureTables.percent(share), isRight(share)))
                        .toList());
    }
}
