package io.touchstock.benchmarks.truth;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/** Prints what came out of the trials as Markdown. */
final class TruthTables {
    private static final String NOISE = "*truth of another seed*";

    private final Map<TruthShop, List<Trial>> trials;
    private final PrintStream out;

    /** @param trials by shop, in the order of the columns; the same seeds for each */
    TruthTables(Map<TruthShop, List<Trial>> trials, PrintStream out) {
        this.trials = trials;
        this.out = out;
    }

    void print() {
        shops();
        errors("Mean absolute error of the channel shares, percentage points", error -> 100 * error.meanAbsolute(), 1);
        errors("Rank correlation (Spearman)", ShareError::spearman, 2);
        errors("Rank correlation (Kendall, tau-b)", ShareError::kendall, 2);
    }

    private void shops() {
        out.println(
                "| shop | what is true in it | orders with a touch | touches each | caused by channels | one by one |");
        out.println("|---|---|--:|--:|--:|--:|");
        trials.forEach((shop, runs) -> out.printf(
                Locale.ROOT,
                "| `%s` | %s | %,.0f | %.1f | %.0f %% | %s |%n",
                shop.name(),
                shop.story(),
                mean(runs, Trial::touchedConversions),
                mean(runs, Trial::touchpointsPerConversion),
                mean(
                        runs,
                        trial -> 100.0
                                * trial.media().incrementalTogether()
                                / trial.media().decisions()),
                oneByOne(runs)));
        out.println();
    }

    private static String oneByOne(List<Trial> runs) {
        double together = mean(runs, trial -> trial.media().incrementalTogether());
        double single = mean(runs, trial -> trial.media().incrementalOneByOne());
        return together == 0 ? "–" : String.format(Locale.ROOT, "%.0f %%", 100 * single / together);
    }

    private void errors(String title, ToDoubleFunction<ShareError> figure, int digits) {
        out.println("**" + title + "**");
        out.println();
        out.print("| |");
        trials.keySet().forEach(shop -> out.print(" " + shop.name() + " |"));
        out.println();
        out.println("|---|" + "--:|".repeat(trials.size()));
        for (String model : models()) {
            row(
                    model,
                    digits,
                    runs -> statistics(
                            runs.stream()
                                    .filter(trial -> trial.credited().containsKey(model))
                                    .toList(),
                            trial -> figure.applyAsDouble(trial.error(model))));
        }
        row(NOISE, digits, runs -> noise(runs, figure));
        out.println();
    }

    private void row(String label, int digits, Function<List<Trial>, SummaryStatistics> figures) {
        out.print("| " + label + " |");
        trials.values().forEach(runs -> out.print(" " + cell(figures.apply(runs), digits) + " |"));
        out.println();
    }

    private static String cell(SummaryStatistics figures, int digits) {
        if (figures.getN() == 0 || Double.isNaN(figures.getMean())) {
            return "–";
        }
        String number = "%." + digits + "f";
        if (figures.getN() == 1) {
            return String.format(Locale.ROOT, number, figures.getMean());
        }
        return String.format(Locale.ROOT, number + " ± " + number, figures.getMean(), figures.getStandardDeviation());
    }

    private List<String> models() {
        return new ArrayList<>(
                trials.values().iterator().next().get(0).credited().keySet());
    }

    private static SummaryStatistics noise(List<Trial> runs, ToDoubleFunction<ShareError> figure) {
        SummaryStatistics statistics = new SummaryStatistics();
        for (int one = 0; one < runs.size(); one++) {
            for (int other = one + 1; other < runs.size(); other++) {
                statistics.addValue(figure.applyAsDouble(runs.get(one).error(runs.get(other))));
            }
        }
        return statistics;
    }

    private static double mean(List<Trial> runs, ToDoubleFunction<Trial> figure) {
        return statistics(runs, figure).getMean();
    }

    private static SummaryStatistics statistics(List<Trial> runs, ToDoubleFunction<Trial> figure) {
        SummaryStatistics statistics = new SummaryStatistics();
        runs.forEach(trial -> statistics.addValue(figure.applyAsDouble(trial)));
        return statistics;
    }
}
