package io.touchstock.app.report;

import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.ModelAgreement;
import io.touchstock.attribution.report.ModelComparison;
import io.touchstock.attribution.report.ModelShares;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the models differ: how far they are apart, shifts against one of them, and removal effects. */
final class Differences {
    private static final double HALF_WIDTH = 50;

    private Differences() {}

    static Optional<ModelShares> shares(AttributionReport report, String model) {
        return report.attributions().stream()
                .filter(attribution -> attribution.model().equals(model))
                .map(ModelShares::of)
                .findFirst();
    }

    /** Null with fewer than two models. */
    static Page.Agreement agreement(AttributionReport report) {
        List<String> belowZero = belowZero(report);
        if (report.comparison().models().size() - belowZero.size() < 2
                || report.agreement().isEmpty()) {
            return null;
        }
        double largest = report.agreement().stream()
                .mapToDouble(ModelAgreement::highest)
                .max()
                .orElse(0);
        double scale = largest <= 0 ? 0 : 100 / largest;
        List<Page.Agreement.AgreementRow> rows = report.agreement().stream()
                .map(row -> new Page.Agreement.AgreementRow(
                        row.channel(),
                        Numbers.percent(row.lowest()) + " " + row.lowestModel(),
                        Numbers.percent(row.highest()) + " " + row.highestModel(),
                        Numbers.oneDecimal(row.spread() * 100),
                        Comparison.rounded(Math.max(0, row.lowest()) * scale),
                        Comparison.rounded((Math.max(0, row.highest()) - Math.max(0, row.lowest())) * scale)))
                .toList();
        RowWords words = RowWords.of(report.rows());
        String caption = "Smallest and largest share of the orders" + touched(report)
                + " that a model gives, and the percentage points between them"
                + (belowZero.isEmpty()
                        ? ""
                        : "; without " + String.join(", ", belowZero) + ", which gives some less than nothing");
        Page.Agreement whole = new Page.Agreement(caption, words.heading(), rows, "", null);
        return Folding.folds(rows.size())
                ? new Page.Agreement(
                        caption, words.heading(), Folding.shown(rows), Folding.more(rows.size(), words), whole)
                : whole;
    }

    /** Null without the baseline or without another model to hold against it. */
    static Page.Shift shift(AttributionReport report) {
        Optional<ModelShares> baseline = shares(report, report.baseline());
        List<ModelShares> others = report.attributions().stream()
                .filter(attribution -> !attribution.model().equals(report.baseline()))
                .map(ModelShares::of)
                .toList();
        if (baseline.isEmpty() || others.isEmpty()) {
            return null;
        }
        List<String> channels = Comparison.channels(report);
        double largest = others.stream()
                .filter(model -> !model.belowZero())
                .flatMapToDouble(model ->
                        channels.stream().mapToDouble(channel -> Math.abs(model.shiftFrom(baseline.get(), channel))))
                .max()
                .orElse(0);
        List<Page.Shift.ShiftRow> rows = new ArrayList<>();
        for (String channel : channels) {
            List<Page.Shift.ShiftStep> steps = others.stream()
                    .map(model -> step(model.shiftFrom(baseline.get(), channel), largest))
                    .toList();
            rows.add(new Page.Shift.ShiftRow(
                    channel, Numbers.percent(baseline.get().of(channel)), steps));
        }
        String caption = "Share of the orders" + touched(report) + " under each model less the share under "
                + report.baseline() + ", in percentage points";
        RowWords words = RowWords.of(report.rows());
        List<String> models = others.stream().map(ModelShares::model).toList();
        Page.Shift whole = new Page.Shift(report.baseline(), caption, words.heading(), models, rows, "", null);
        return Folding.folds(rows.size())
                ? new Page.Shift(
                        report.baseline(),
                        caption,
                        words.heading(),
                        models,
                        Folding.shown(rows),
                        Folding.more(rows.size(), words),
                        whole)
                : whole;
    }

    /**
     * Null if no model carries removal effects. A model relates them to all orders; here they are related to those with
     * a touchpoint, the only ones that a channel can lose.
     */
    static Page.Removal removal(AttributionReport report) {
        Touched touched = Touched.of(report);
        double scale = touched.conversions() == 0 ? 0 : (double) report.totals().conversions() / touched.conversions();
        List<Page.Removal.RemovalRow> rows = report.comparison().rows().stream()
                .filter(row -> row.removalEffect() != null)
                .sorted(Comparator.comparing(ModelComparison.Row::removalEffect).reversed())
                .map(row -> new Page.Removal.RemovalRow(
                        row.channel(),
                        Comparison.rounded(Math.max(0, Math.min(1, row.removalEffect() * scale)) * 100),
                        Numbers.percent(row.removalEffect() * scale)))
                .toList();
        if (rows.isEmpty()) {
            return null;
        }
        RowWords words = RowWords.of(report.rows());
        String caption = "Share of the orders" + touched(report) + " that the Markov model expects to lose without the "
                + words.one();
        Page.Removal whole = new Page.Removal(caption, words.heading(), rows, "", null);
        return Folding.folds(rows.size())
                ? new Page.Removal(
                        caption, words.heading(), Folding.shown(rows), Folding.more(rows.size(), words), whole)
                : whole;
    }

    static List<String> belowZero(AttributionReport report) {
        return report.attributions().stream()
                .map(ModelShares::of)
                .filter(ModelShares::belowZero)
                .map(ModelShares::model)
                .toList();
    }

    private static String touched(AttributionReport report) {
        return Touched.of(report).leavesSome() ? " with a touchpoint" : "";
    }

    private static Page.Shift.ShiftStep step(double shift, double largest) {
        double width = largest <= 0 ? 0 : Math.min(1, Math.abs(shift) / largest) * HALF_WIDTH;
        double x = shift < 0 ? HALF_WIDTH - width : HALF_WIDTH;
        String text = Numbers.points(shift);
        String direction = text.equals("0.0") ? "even" : shift > 0 ? "up" : "down";
        return new Page.Shift.ShiftStep(Comparison.rounded(x), Comparison.rounded(width), text, direction);
    }
}
