package io.touchstock.benchmarks.truth;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every share behind the tables: one row a shop, seed, model and channel. */
final class TrialsCsv {
    private TrialsCsv() {}

    static void write(Iterable<List<Trial>> trials, Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            out.println("shop,seed,model,channel,amount,share,true_incremental,true_share");
            for (List<Trial> runs : trials) {
                for (Trial trial : runs) {
                    trial.credited().entrySet().forEach(model -> rows(trial, model, out));
                }
            }
        }
    }

    private static void rows(Trial trial, Map.Entry<String, double[]> model, PrintWriter out) {
        double[] shares = ShareError.shares(model.getValue());
        double[] truth = trial.trueShares();
        for (int channel = 0; channel < shares.length; channel++) {
            out.printf(
                    Locale.ROOT,
                    "%s,%d,%s,%s,%.3f,%.6f,%d,%.6f%n",
                    trial.shop().name(),
                    trial.seed(),
                    model.getKey(),
                    trial.media().channels().get(channel).channel(),
                    model.getValue()[channel],
                    shares[channel],
                    trial.media().channels().get(channel).incrementalDecisions(),
                    truth[channel]);
        }
    }
}
