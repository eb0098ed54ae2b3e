package io.touchstock.app.backtest;

import io.touchstock.forecasting.backtest.Backtest;
import io.touchstock.forecasting.backtest.ScoreKey;
import io.touchstock.forecasting.evaluation.Accuracy;
import io.touchstock.forecasting.evaluation.DemandClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a hurried reader should know, in a few sentences. */
final class Findings {
    private static final String NAIVE = "seasonal-naive";
    private static final double WORTH_TELLING = 0.005;

    private final Backtest backtest;
    private final List<String> models;
    private final String best;

    Findings(Backtest backtest, List<String> models, String best) {
        this.backtest = backtest;
        this.models = models;
        this.best = best;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (models.contains(NAIVE) && !best.equals(NAIVE)) {
            double naive = backtest.scores().of(ScoreKey.of(NAIVE)).wql();
            double loss = backtest.scores().of(ScoreKey.of(best)).wql();
            lines.add(best + " loses " + MeasureTables.percent(1 - loss / naive)
                    + " less than repeating the last season does (weighted quantile loss).");
        }
        lines.addAll(classes());
        double share = backtest.scores().of(ScoreKey.of(best)).coverage80();
        if (!CoverageTables.isRight(share)) {
            Accuracy before = backtest.uncalibrated().of(ScoreKey.of(best));
            lines.add("The 80 % band of " + best + " held " + MeasureTables.percent(share)
                    + (before == null ? "" : ", before calibration " + MeasureTables.percent(before.coverage80()))
                    + (share < 0.8 ? ": it is too narrow." : ": it is too wide, or demand is mostly zero."));
        }
        return lines;
    }

    /** In which classes another model is better, and by how much; none if it is nowhere. */
    private List<String> classes() {
        Map<String, List<String>> better = new TreeMap<>();
        for (DemandClass demandClass : DemandClass.values()) {
            double loss = spl(best, demandClass);
            models.stream()
                    .filter(model -> Double.isFinite(spl(model, demandClass)))
                    .min(Comparator.comparingDouble(model -> spl(model, demandClass)))
                    .filter(model -> 1 - spl(model, demandClass) / loss > WORTH_TELLING)
                    .ifPresent(model -> better.computeIfAbsent(model, fresh -> new ArrayList<>())
                            .add(demandClass.name().toLowerCase(Locale.ROOT) + " (by "
                                    + MeasureTables.percent(1 - spl(model, demandClass) / loss) + ")"));
        }
        return better.isEmpty()
                ? List.of()
                : List.of("By class of demand others do better (scaled pinball loss): "
                        + better.entrySet().stream()
                                .map(entry -> entry.getKey() + " on " + String.join(", ", entry.getValue()))
                                .collect(Collectors.joining("; "))
                        + ".");
    }

    private double spl(String model, DemandClass demandClass) {
        Accuracy accuracy = backtest.scores().of(new ScoreKey(model, null, demandClass, null));
        return accuracy == null ? Double.NaN : accuracy.spl();
    }
}
