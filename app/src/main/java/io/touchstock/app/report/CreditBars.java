package io.touchstock.app.report;

import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.Interval;
import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.ModelComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Models side by side, as bars with their intervals as whiskers. A model that gives some less than nothing can give
 * others far more than any other model does; its bars are cut off rather than those of all others flattened.
 */
final class CreditBars {
    static final int GROUPS_SHOWN = 5;
    static final int MOST_GROUPS = 24;
    private static final int PITCH = 16;
    private static final int BAR = 9;
    private static final double WIDEST_PERCENT = 78;
    private static final double DEEPEST_BELOW_ZERO = 0.2;

    private final AttributionReport report;
    private final List<ModelComparison.Row> rows;
    private final double lowest;
    private final double highest;
    private final double touched;

    private CreditBars(AttributionReport report) {
        this.report = report;
        this.rows = Comparison.channelRows(report);
        List<String> belowZero = Differences.belowZero(report);
        boolean all = belowZero.size() == report.comparison().models().size();
        this.highest = Math.max(0, ends(all ? List.of() : belowZero).max().orElse(0));
        this.lowest = Math.max(
                -DEEPEST_BELOW_ZERO * highest, Math.min(0, ends(List.of()).min().orElse(0)));
        this.touched = Touched.of(report).conversions();
    }

    static Page.Bars of(AttributionReport report) {
        return new CreditBars(report).bars();
    }

    private Page.Bars bars() {
        RowWords words = RowWords.of(report.rows());
        List<String> models = report.comparison().models();
        List<Page.Bars.Group> groups =
                rows.stream().limit(MOST_GROUPS).map(this::group).toList();
        List<Page.Bars.Group> shown = groups.subList(0, Math.min(GROUPS_SHOWN, groups.size()));
        List<Page.Bars.Group> folded = groups.subList(shown.size(), groups.size());
        int left = rows.size() - groups.size();
        return new Page.Bars(
                "Orders that each model credits, with their share of the orders"
                        + (Touched.of(report).leavesSome() ? " with a touchpoint" : "")
                        + (report.hasIntervals() ? "; a whisker is the 95 % interval" : "")
                        + (cutsAny() ? "; ‹ or › marks a bar that goes on further to that side than drawn" : ""),
                models,
                models.stream()
                        .map(ModelFamily::of)
                        .distinct()
                        .map(family -> new Page.Bars.Key(family.words(), family.colour()))
                        .toList(),
                shown,
                folded,
                folded.isEmpty() ? "" : "Bars of " + words.count(folded.size()) + " more",
                Math.max(PITCH, models.size() * PITCH),
                Comparison.rounded(at(0)),
                left == 0
                        ? ""
                        : words.count(left) + " with still fewer orders " + (left == 1 ? "is" : "are")
                                + " in the table only.");
    }

    private Page.Bars.Group group(ModelComparison.Row row) {
        List<Page.Bar> bars = new ArrayList<>();
        for (ChannelCredit credit : row.credits()) {
            bars.add(bar(credit, bars.size() * PITCH + (PITCH - BAR) / 2.0));
        }
        return new Page.Bars.Group(row.channel(), bars);
    }

    private Page.Bar bar(ChannelCredit credit, double y) {
        double orders = credit.conversions();
        boolean cut = cut(credit);
        Interval interval = cut ? null : credit.conversionsInterval();
        double from = at(Math.min(0, orders));
        double to = at(Math.max(0, orders));
        String share = touched == 0 ? "–" : Numbers.percent(orders / touched);
        String range =
                credit.conversionsInterval() == null ? "" : " (" + Numbers.range(credit.conversionsInterval()) + ")";
        return new Page.Bar(
                ModelFamily.of(credit.model()).colour(),
                Comparison.rounded(from),
                y,
                Comparison.rounded(to - from),
                BAR,
                interval != null,
                interval == null ? 0 : Comparison.rounded(at(interval.low())),
                interval == null ? 0 : Comparison.rounded(at(interval.high())),
                Comparison.rounded(interval == null ? to : Math.max(to, at(interval.high()))),
                cut ? (orders < lowest ? "‹ " + share : share + " ›") : share,
                credit.model() + ": " + Numbers.oneDecimal(orders) + " orders" + range + ", " + share);
    }

    private boolean cutsAny() {
        return rows.stream()
                .limit(MOST_GROUPS)
                .flatMap(row -> row.credits().stream())
                .anyMatch(this::cut);
    }

    private boolean cut(ChannelCredit credit) {
        return credit.conversions() > highest || credit.conversions() < lowest;
    }

    /** Where a number of orders lies, in percent of the picture's width; at its end if it lies beyond. */
    private double at(double orders) {
        return highest == lowest
                ? 0
                : (Math.max(lowest, Math.min(highest, orders)) - lowest) / (highest - lowest) * WIDEST_PERCENT;
    }

    private DoubleStream ends(List<String> without) {
        return rows.stream()
                .flatMap(row -> row.credits().stream())
                .filter(credit -> !without.contains(credit.model()))
                .flatMapToDouble(credit -> {
                    Interval interval = credit.conversionsInterval();
                    return interval == null
                            ? DoubleStream.of(credit.conversions())
                            : DoubleStream.of(credit.conversions(), interval.low(), interval.high());
                });
    }
}
