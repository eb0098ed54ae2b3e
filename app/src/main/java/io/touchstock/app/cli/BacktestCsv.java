package io.touchstock.app.cli;

import io.touchstock.connectors.files.CsvOutput;
import io.touchstock.forecasting.backtest.Backtest;
import io.touchstock.forecasting.backtest.Round;
import io.touchstock.forecasting.backtest.ScoreKey;
import io.touchstock.forecasting.evaluation.Accuracy;
import io.touchstock.forecasting.evaluation.ScoredPath;
import io.touchstock.forecasting.files.ForecastCsv;
import io.touchstock.forecasting.model.QuantileForecast;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes what came out of a backtest. Columns are only ever added on the right. */
final class BacktestCsv {
    private static final String ALL = "all";

    private BacktestCsv() {}

    /**
     * One row a model and group; {@code all} where a group is not divided. What would have been without calibration is
     * empty for methods that do not calibrate.
     */
    static void metrics(Backtest backtest, Path file) {
        List<String> columns = new ArrayList<>(List.of(
                "model",
                "origin",
                "class",
                "steps",
                "series",
                "points",
                "wape",
                "smape",
                "mase",
                "rmsse",
                "wrmsse",
                "rmspe",
                "bias",
                "wql",
                "spl",
                "coverage80"));
        QuantileForecast.LEVELS.forEach(level -> columns.add("pinball_" + ForecastCsv.column(level)));
        QuantileForecast.LEVELS.forEach(level -> columns.add("coverage_" + ForecastCsv.column(level)));
        columns.add("coverage80_uncalibrated");
        columns.add("wql_uncalibrated");
        try (CsvOutput output = CsvOutput.create(file, columns)) {
            backtest.scores()
                    .all()
                    .forEach((key, accuracy) -> output.row(
                            cells(key, accuracy, backtest.uncalibrated().of(key))));
        }
    }

    private static List<String> cells(ScoreKey key, Accuracy accuracy, Accuracy before) {
        List<String> cells = new ArrayList<>(List.of(
                key.model(),
                key.origin() == null ? ALL : key.origin().toString(),
                key.demandClass() == null ? ALL : key.demandClass().name().toLowerCase(Locale.ROOT),
                key.steps() == null ? ALL : key.steps().toString(),
                Integer.toString(accuracy.seriesCount()),
                Integer.toString(accuracy.pointCount())));
        for (double value : new double[] {
            accuracy.wape(),
            accuracy.smape(),
            accuracy.mase(),
            accuracy.rmsse(),
            accuracy.wrmsse(),
            accuracy.rmspe(),
            accuracy.bias(),
            accuracy.wql(),
            accuracy.spl(),
            accuracy.coverage80()
        }) {
            cells.add(number(value));
        }
        accuracy.pinball().values().forEach(value -> cells.add(number(value)));
        accuracy.coverage().values().forEach(value -> cells.add(number(value)));
        cells.add(before == null ? "" : number(before.coverage80()));
        cells.add(before == null ? "" : number(before.wql()));
        return cells;
    }

    /** The forecasts of all models and origins beside what came true; empty where that is not scored. */
    static void forecasts(Backtest backtest, Path file) {
        try (ForecastCsv csv = ForecastCsv.create(file, "model", "origin", "actual")) {
            for (Round round : backtest.rounds()) {
                round.forecasts().forEach((model, forecasts) -> {
                    for (int series = 0; series < forecasts.size(); series++) {
                        ScoredPath path = round.path(model, series);
                        for (int step = 0; step < path.steps(); step++) {
                            csv.row(
                                    round.past(),
                                    forecasts.get(series),
                                    step,
                                    model,
                                    round.origin().toString(),
                                    ForecastCsv.number(path.actual(step)));
                        }
                    }
                });
            }
        }
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6f", value) : "";
    }
}
