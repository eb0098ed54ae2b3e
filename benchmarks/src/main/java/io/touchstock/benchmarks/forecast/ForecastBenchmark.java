package io.touchstock.benchmarks.forecast;

import io.touchstock.forecasting.baseline.Baselines;
import io.touchstock.forecasting.dl4j.NetworkMethod;
import io.touchstock.forecasting.dl4j.NetworkPlan;
import io.touchstock.forecasting.evaluation.Accuracy;
import io.touchstock.forecasting.evaluation.ScoreTotals;
import io.touchstock.forecasting.evaluation.ScoredPath;
import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.SalesPanel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * Trains on a split of a public set and scores the days after it: {@code FOLDER SPLIT lstm:SEED|METHOD…}. Prints a line
 * a method, then what others reached there.
 */
final class ForecastBenchmark {
    private static final String NETWORK = "lstm:";

    private ForecastBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        RetailSplit split = RetailSplit.valueOf(arguments[1]);
        SalesPanel whole = split.read(folder);
        SalesPanel past = whole.asOf(split.asOf());
        for (int i = 2; i < arguments.length; i++) {
            long began = System.nanoTime();
            PanelForecaster method = method(arguments[i]);
            Accuracy accuracy = score(whole, past, method.forecast(past, split.horizon()));
            System.out.printf(
                    Locale.ROOT,
                    "%s %s %s, %d s%n",
                    split,
                    arguments[i],
                    line(accuracy),
                    (System.nanoTime() - began) / 1_000_000_000);
        }
        others(folder, split);
    }

    private static PanelForecaster method(String name) {
        if (name.startsWith(NETWORK)) {
            return new NetworkMethod(
                    horizon -> NetworkPlan.usual(
                            horizon,
                            Duration.ofMinutes(Long.getLong("minutes", 30)),
                            Integer.getInteger("workers", 1),
                            Long.parseLong(name.substring(NETWORK.length()))),
                    InstantSource.system(),
                    progress -> System.out.printf(
                            Locale.ROOT,
                            "  step %d of %d, loss %.4f, held out %.5f, %d s%n",
                            progress.step(),
                            progress.steps(),
                            progress.loss(),
                            progress.validationScore(),
                            progress.elapsed().toSeconds()));
        }
        return Baselines.named(name)
                .orElseThrow(() -> new IllegalArgumentException("No method is called " + name + "; take one of "
                        + Baselines.all().stream().map(PanelForecaster::name).toList() + " or " + NETWORK + "SEED"));
    }

    private static Accuracy score(SalesPanel whole, SalesPanel past, List<QuantileForecast> forecasts) {
        ScoreTotals totals = new ScoreTotals();
        for (int i = 0; i < forecasts.size(); i++) {
            totals.add(ScoredPath.of(whole, past, i, forecasts.get(i)));
        }
        return totals.accuracy();
    }

    private static String line(Accuracy accuracy) {
        return String.format(
                Locale.ROOT,
                "WAPE %.5f sMAPE %.4f MASE %.5f RMSSE %.5f wRMSSE %.5f WQL %.5f SPL %.5f cov80 %.4f bias %.4f"
                        + " RMSPE %.5f points %d",
                accuracy.wape(),
                accuracy.smape(),
                accuracy.mase(),
                accuracy.rmsse(),
                accuracy.wrmsse(),
                accuracy.wql(),
                accuracy.spl(),
                accuracy.coverage80(),
                accuracy.bias(),
                accuracy.rmspe(),
                accuracy.pointCount());
    }

    private static void others(Path folder, RetailSplit split) throws IOException {
        String set = split.set().replace("m5_slice", "m5_tiny");
        List<String> lines = Files.readAllLines(folder.resolve("baselines.csv"));
        System.out.println(lines.get(0));
        lines.stream()
                .filter(line -> line.startsWith(set + "," + split.split() + ",all,"))
                .forEach(System.out::println);
    }
}
