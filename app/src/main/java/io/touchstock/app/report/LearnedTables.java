package io.touchstock.app.report;

import io.touchstock.attribution.learned.PredictionScore;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.HeldOutScore;
import io.touchstock.attribution.report.LearnedSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How good models are at telling what they were not fitted to. */
final class LearnedTables {
    private LearnedTables() {}

    /** Null without a learned model. */
    static Page.Learned of(AttributionReport report) {
        LearnedSummary learned = report.learned();
        if (learned == null) {
            return null;
        }
        double best = learned.scores().stream()
                .mapToDouble(HeldOutScore::logLoss)
                .min()
                .orElse(Double.NaN);
        double heaviest = learned.attention().values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return new Page.Learned(
                "Fitted to " + Numbers.whole(learned.trainingJourneys()) + " journeys and judged on "
                        + Numbers.whole(learned.heldOutJourneys()) + " others.",
                learned.scores().stream()
                        .map(score -> new Page.Learned.ScoreRow(
                                score.name(),
                                fourDecimals(score.logLoss()),
                                score.auc() == null ? "–" : fourDecimals(score.auc()),
                                score.logLoss() == best && !weak(score, learned),
                                weak(score, learned)))
                        .toList(),
                learned.attention().entrySet().stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry::getKey))
                        .map(entry -> new Page.Removal.RemovalRow(
                                entry.getKey(),
                                heaviest <= 0 ? 0 : Comparison.rounded(entry.getValue() / heaviest * 100),
                                Numbers.percent(entry.getValue())))
                        .toList(),
                learned.notes().stream().map(LearnedTables::sentence).toList());
    }

    private static boolean weak(HeldOutScore score, LearnedSummary learned) {
        return score.name().equals(learned.model()) && score.auc() != null && score.auc() < PredictionScore.USEFUL_AUC;
    }

    static List<Page.Remark> remarks(AttributionReport report) {
        return report.attributions().stream().flatMap(LearnedTables::remarks).toList();
    }

    static List<Page.OrderRow> orders(AttributionReport report) {
        return report.orders().stream()
                .map(score -> new Page.OrderRow(
                        Integer.toString(score.order()),
                        Numbers.whole(score.states()),
                        fourDecimals(score.logLoss()),
                        score.chosen()))
                .toList();
    }

    private static Stream<Page.Remark> remarks(Attribution attribution) {
        return attribution.notes().stream().map(note -> new Page.Remark(attribution.model(), sentence(note)));
    }

    private static String sentence(String note) {
        return note.endsWith(".") ? note : note + ".";
    }

    private static String fourDecimals(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
