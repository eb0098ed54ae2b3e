package io.touchstock.app.report;

import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.Models;
import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.ModelComparison;
import io.touchstock.attribution.report.ModelShares;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** Models side by side: the tables and the grouped bars. */
final class Comparison {
    static final int MOST_GROUPS = 12;
    private static final int TINTS = 9;
    private static final int COLOURS = 8;
    private static final int BAR = 9;
    private static final int GAP = 3;
    private static final double WIDEST_PERCENT = 84;

    private Comparison() {}

    static Page.Grid grid(
            AttributionReport report,
            String caption,
            ToDoubleFunction<ChannelCredit> number,
            DoubleFunction<String> text) {
        List<ModelComparison.Row> rows = channelRows(report);
        double largest = rows.stream()
                .flatMap(row -> row.credits().stream())
                .mapToDouble(number)
                .max()
                .orElse(0);
        List<Page.Grid.Line> lines = rows.stream()
                .map(row -> new Page.Grid.Line(
                        row.channel(),
                        row.credits().stream()
                                .mapToDouble(number)
                                .mapToObj(value -> new Page.Grid.Cell(text.apply(value), tint(value, largest)))
                                .toList()))
                .toList();
        List<String> totals = new ArrayList<>();
        for (int i = 0; i < report.comparison().models().size(); i++) {
            int model = i;
            totals.add(text.apply(rows.stream()
                    .mapToDouble(row -> number.applyAsDouble(row.credits().get(model)))
                    .sum()));
        }
        List<String> untouched = report.comparison().rows().stream()
                .filter(ModelComparison.Row::withoutTouchpoint)
                .flatMap(row -> row.credits().stream())
                .map(credit -> text.apply(number.applyAsDouble(credit)))
                .toList();
        return new Page.Grid(caption, report.comparison().models(), lines, totals, untouched);
    }

    static Page.Bars bars(AttributionReport report) {
        List<ModelShares> models =
                report.attributions().stream().map(ModelShares::of).toList();
        List<String> channels = channels(report);
        double largest = models.stream()
                .flatMapToDouble(model -> channels.stream().mapToDouble(model::of))
                .max()
                .orElse(0);
        List<Page.Bars.Group> groups = channels.stream()
                .limit(MOST_GROUPS)
                .map(channel -> new Page.Bars.Group(channel, group(models, channel, largest)))
                .toList();
        List<Page.Bars.Key> keys = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            keys.add(new Page.Bars.Key(
                    models.get(i).model(), colour(models.get(i).model(), i)));
        }
        int more = channels.size() - groups.size();
        String left = more > 0
                ? (more == 1 ? "One smaller channel is" : more + " smaller channels are") + " in the table above only."
                : "";
        int height = Math.max(BAR, models.size() * (BAR + GAP) - GAP);
        return new Page.Bars(
                "Share of the orders" + (Touched.of(report).leavesSome() ? " with a touchpoint" : "")
                        + " that each model gives to a channel",
                keys,
                groups,
                height,
                left);
    }

    /** The channel with the most orders on average first. */
    static List<String> channels(AttributionReport report) {
        return channelRows(report).stream().map(ModelComparison.Row::channel).toList();
    }

    private static List<ModelComparison.Row> channelRows(AttributionReport report) {
        return report.comparison().rows().stream()
                .filter(row -> !row.withoutTouchpoint())
                .toList();
    }

    static double rounded(double coordinate) {
        return Math.round(coordinate * 100) / 100.0;
    }

    private static List<Page.Bar> group(List<ModelShares> models, String channel, double largest) {
        List<Page.Bar> bars = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            double share = models.get(i).of(channel);
            double width = largest <= 0 ? 0 : Math.max(0, share) / largest * WIDEST_PERCENT;
            bars.add(new Page.Bar(
                    colour(models.get(i).model(), i),
                    i * (double) (BAR + GAP),
                    rounded(width),
                    BAR,
                    Numbers.percent(share),
                    models.get(i).model() + ": " + Numbers.percent(share)));
        }
        return bars;
    }

    /** The same for a model in every report. */
    private static String colour(String model, int place) {
        int known = Models.NAMES.indexOf(model);
        return "m" + (known < 0 ? place : known) % COLOURS;
    }

    private static int tint(double value, double largest) {
        return largest <= 0 || value <= 0 ? 0 : (int) Math.round(value / largest * TINTS);
    }
}
