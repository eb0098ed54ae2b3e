package io.touchstock.app.report;

import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.ChannelReturn;
import io.touchstock.attribution.report.ModelComparison;
import io.touchstock.attribution.report.ModelShares;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What changes when last touch is not believed: share shifts, removal effects, and what the money bought. */
final class Differences {
    private static final double HALF_WIDTH = 50;

    private Differences() {}

    static Optional<ModelShares> lastTouch(AttributionReport report) {
        return report.attributions().stream()
                .filter(attribution -> attribution.model().equals("last"))
                .map(ModelShares::of)
                .findFirst();
    }

    /** Null without last touch or without another model to hold against it. */
    static Page.Shift shift(AttributionReport report) {
        Optional<ModelShares> last = lastTouch(report);
        List<ModelShares> others = report.attributions().stream()
                .filter(attribution -> !attribution.model().equals("last"))
                .map(ModelShares::of)
                .toList();
        if (last.isEmpty() || others.isEmpty()) {
            return null;
        }
        List<String> channels = Comparison.channels(report);
        double largest = others.stream()
                .flatMapToDouble(model -> channels.stream()
                        .mapToDouble(channel ->
                                Math.abs(model.of(channel) - last.get().of(channel))))
                .max()
                .orElse(0);
        List<Page.Shift.ShiftRow> rows = new ArrayList<>();
        for (String channel : channels) {
            double base = last.get().of(channel);
            List<Page.Shift.ShiftStep> steps = others.stream()
                    .map(model -> step(model.of(channel) - base, largest))
                    .toList();
            rows.add(new Page.Shift.ShiftRow(channel, Numbers.percent(base), steps));
        }
        return new Page.Shift(
                "Share of the orders" + (Touched.of(report).leavesSome() ? " with a touchpoint" : "")
                        + " under each model less the share under last touch, in percentage points",
                others.stream().map(ModelShares::model).toList(),
                rows);
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
        return rows.isEmpty()
                ? null
                : new Page.Removal(
                        "Share of the orders" + (Touched.of(report).leavesSome() ? " with a touchpoint" : "")
                                + " that the Markov model expects to lose without the channel",
                        rows);
    }

    /** Null if no spend is known. */
    static Page.Spend spend(AttributionReport report) {
        if (report.returns().isEmpty()) {
            return null;
        }
        Map<String, List<ChannelReturn>> byChannel = new LinkedHashMap<>();
        report.returns()
                .forEach(back -> byChannel
                        .computeIfAbsent(back.channel(), unseen -> new ArrayList<>())
                        .add(back));
        List<Page.Spend.SpendRow> rows = byChannel.entrySet().stream()
                .map(entry -> new Page.Spend.SpendRow(
                        entry.getKey(),
                        entry.getValue().get(0).spend() == null
                                ? "none"
                                : Numbers.twoDecimals(entry.getValue().get(0).spend()),
                        entry.getValue().stream().map(Differences::bought).toList()))
                .toList();
        return new Page.Spend(
                "Cost of an order (CPA) · revenue for each unit spent (ROAS)",
                report.comparison().models(),
                rows);
    }

    private static Page.Shift.ShiftStep step(double shift, double largest) {
        double width = largest <= 0 ? 0 : Math.abs(shift) / largest * HALF_WIDTH;
        double x = shift < 0 ? HALF_WIDTH - width : HALF_WIDTH;
        String text = Numbers.points(shift);
        String direction = text.equals("0.0") ? "even" : shift > 0 ? "up" : "down";
        return new Page.Shift.ShiftStep(Comparison.rounded(x), Comparison.rounded(width), text, direction);
    }

    private static String bought(ChannelReturn back) {
        String cpa = back.cpa() == null ? "no order" : Numbers.twoDecimals(back.cpa());
        return back.roas() == null ? "–" : cpa + " · " + Numbers.twoDecimals(back.roas()) + "×";
    }
}
