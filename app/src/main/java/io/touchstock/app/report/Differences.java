package io.touchstock.app.report;

import io.touchstock.app.report.AttributionReport.ChannelCredit;
import io.touchstock.app.report.AttributionReport.ModelOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What changes when last touch is not believed: share shifts, removal effects, and what the money bought. */
final class Differences {
    private static final double HALF_WIDTH = 50;

    private Differences() {}

    /** Null without last touch or without another model to hold against it. */
    static Page.Shift shift(AttributionReport report) {
        Optional<ModelOutcome> last = report.model("last");
        List<ModelOutcome> others = report.models().stream()
                .filter(model -> !model.name().equals("last"))
                .toList();
        if (last.isEmpty() || others.isEmpty()) {
            return null;
        }
        List<String> channels = Comparison.channels(report);
        double largest = others.stream()
                .flatMapToDouble(model -> channels.stream()
                        .mapToDouble(c -> Math.abs(model.share(c) - last.get().share(c))))
                .max()
                .orElse(0);
        List<Page.Shift.ShiftRow> rows = new ArrayList<>();
        for (String channel : channels) {
            double base = last.get().share(channel);
            List<Page.Shift.ShiftStep> steps = others.stream()
                    .map(model -> step(model.share(channel) - base, largest))
                    .toList();
            rows.add(new Page.Shift.ShiftRow(channel, Numbers.percent(base), steps));
        }
        return new Page.Shift(
                "Share of the orders under each model less the share under last touch, in percentage points",
                Comparison.names(others),
                rows);
    }

    /** Null if no model carries removal effects. */
    static Page.Removal removal(AttributionReport report) {
        List<ChannelCredit> credits = report.models().stream()
                .flatMap(model -> model.channels().stream())
                .filter(credit -> credit.removalEffect() != null)
                .sorted(Comparator.comparingDouble(credit -> -credit.removalEffect()))
                .toList();
        if (credits.isEmpty()) {
            return null;
        }
        List<Page.Removal.RemovalRow> rows = credits.stream()
                .map(credit -> new Page.Removal.RemovalRow(
                        credit.channel(),
                        Comparison.rounded(Math.max(0, Math.min(1, credit.removalEffect())) * 100),
                        Numbers.percent(credit.removalEffect())))
                .toList();
        return new Page.Removal("Share of all orders that the Markov model expects to lose without the channel", rows);
    }

    /** Null if no spend is known. */
    static Page.Spend spend(AttributionReport report) {
        if (report.spend().isEmpty()) {
            return null;
        }
        List<Page.Spend.SpendRow> rows = report.spend().stream()
                .sorted(Comparator.comparingDouble(spend -> -spend.cost()))
                .map(spend -> new Page.Spend.SpendRow(
                        spend.channel(),
                        Numbers.twoDecimals(spend.cost()),
                        report.models().stream()
                                .map(model -> bought(model.of(spend.channel()), spend.cost()))
                                .toList()))
                .toList();
        return new Page.Spend(
                "Cost of an order (CPA) and revenue per unit spent (ROAS)", Comparison.names(report.models()), rows);
    }

    private static Page.Shift.ShiftStep step(double shift, double largest) {
        double width = largest <= 0 ? 0 : Math.abs(shift) / largest * HALF_WIDTH;
        double x = shift < 0 ? HALF_WIDTH - width : HALF_WIDTH;
        String text = Numbers.points(shift);
        String direction = text.equals("0.0") ? "even" : shift > 0 ? "up" : "down";
        return new Page.Shift.ShiftStep(Comparison.rounded(x), Comparison.rounded(width), text, direction);
    }

    private static String bought(Optional<ChannelCredit> credit, double cost) {
        double conversions = credit.map(ChannelCredit::conversions).orElse(0.0);
        double value = credit.map(ChannelCredit::value).orElse(0.0);
        String cpa = conversions > 0 ? Numbers.twoDecimals(cost / conversions) : "no order";
        return cost > 0 ? cpa + " · " + Numbers.twoDecimals(value / cost) + "×" : "–";
    }
}
