package io.touchstock.app.cli;

import io.touchstock.forecasting.backtest.Backtest;
import io.touchstock.forecasting.backtest.ScoreKey;
import io.touchstock.forecasting.evaluation.Accuracy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the terminal shows of a backtest: the models over all origins. */
final class BacktestTable {
    private final Backtest backtest;
    private final Map<String, Double> seconds;

    BacktestTable(Backtest backtest, Map<String, Double> seconds) {
        this.backtest = backtest;
        this.seconds = seconds;
    }

    List<String> lines() {
        List<String> header = new ArrayList<>(List.of("model"));
        header.addAll(BacktestRun.measures());
        TextTable table = new TextTable(false, header);
        for (String model : backtest.rounds().get(0).forecasts().keySet()) {
            Accuracy accuracy = backtest.scores().of(ScoreKey.of(model));
            if (accuracy != null) {
                table.row(List.of(
                        model,
                        decimals(4, accuracy.wape()),
                        decimals(4, accuracy.mase()),
                        decimals(4, accuracy.rmsse()),
                        decimals(4, accuracy.wql()),
                        decimals(4, accuracy.spl()),
                        decimals(3, accuracy.coverage80()),
                        decimals(4, accuracy.bias()),
                        decimals(1, seconds.getOrDefault(model, 0.0))));
            }
        }
        return table.lines();
    }

    private static String decimals(int count, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + count + "f", value);
    }
}
