package io.touchstock.app.report;

import io.touchstock.app.report.AttributionReport.ChannelCredit;
import io.touchstock.app.report.AttributionReport.ModelOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** Models side by side: the tables and the grouped bars. */
final class Comparison {
    static final int MOST_GROUPS = 12;
    private static final int TINTS = 9;
    private static final int BAR = 9;
    private static final int GAP = 3;
    private static final int WIDTH = 720;
    private static final int ROOM_FOR_NUMBER = 64;

    private Comparison() {}

    /** Every channel, the one with the largest mean share first. */
    static List<String> channels(AttributionReport report) {
        return report.models().stream()
                .flatMap(model -> model.channels().stream())
                .map(ChannelCredit::channel)
                .distinct()
                .sorted(Comparator.<String>comparingDouble(channel -> -meanShare(report, channel))
                        .thenComparing(channel -> channel))
                .toList();
    }

    static Page.Grid grid(
            AttributionReport report,
            String caption,
            ToDoubleFunction<ChannelCredit> number,
            DoubleFunction<String> text) {
        List<ModelOutcome> models = report.models();
        double largest = models.stream()
                .flatMap(model -> model.channels().stream())
                .mapToDouble(number)
                .max()
                .orElse(0);
        List<Page.Grid.Line> lines = new ArrayList<>();
        for (String channel : channels(report)) {
            List<Page.Grid.Cell> cells = models.stream()
                    .map(model -> model.of(channel).map(number::applyAsDouble).orElse(0.0))
                    .map(value -> new Page.Grid.Cell(text.apply(value), tint(value, largest)))
                    .toList();
            lines.add(new Page.Grid.Line(channel, cells));
        }
        List<String> totals = models.stream()
                .map(model ->
                        text.apply(model.channels().stream().mapToDouble(number).sum()))
                .toList();
        return new Page.Grid(caption, names(models), lines, totals);
    }

    static Page.Bars bars(AttributionReport report) {
        List<ModelOutcome> models = report.models();
        List<String> channels = channels(report);
        double largest = models.stream()
                .flatMapToDouble(model -> channels.stream().mapToDouble(model::share))
                .max()
                .orElse(0);
        List<Page.Bars.Group> groups = channels.stream()
                .limit(MOST_GROUPS)
                .map(channel -> new Page.Bars.Group(channel, group(models, channel, largest)))
                .toList();
        List<Page.Bars.Key> keys = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            keys.add(new Page.Bars.Key(models.get(i).name(), colour(i)));
        }
        int more = channels.size() - groups.size();
        String left = more > 0
                ? (more == 1 ? "One smaller channel is" : more + " smaller channels are") + " in the table above only."
                : "";
        int height = models.size() * (BAR + GAP) - GAP;
        return new Page.Bars(
                "Share of the orders that each model gives to a channel", keys, groups, height, WIDTH, left);
    }

    static List<String> names(List<ModelOutcome> models) {
        return models.stream().map(ModelOutcome::name).toList();
    }

    private static List<Page.Bar> group(List<ModelOutcome> models, String channel, double largest) {
        List<Page.Bar> bars = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            double share = Math.max(0, models.get(i).share(channel));
            double width = largest <= 0 ? 0 : share / largest * (WIDTH - ROOM_FOR_NUMBER);
            bars.add(new Page.Bar(
                    colour(i),
                    0,
                    i * (double) (BAR + GAP),
                    rounded(width),
                    BAR,
                    Numbers.percent(models.get(i).share(channel)),
                    models.get(i).name() + ": " + Numbers.percent(models.get(i).share(channel))));
        }
        return bars;
    }

    private static String colour(int index) {
        return "m" + index % 8;
    }

    private static double meanShare(AttributionReport report, String channel) {
        return report.models().stream()
                .mapToDouble(model -> model.share(channel))
                .average()
                .orElse(0);
    }

    private static int tint(double value, double largest) {
        return largest <= 0 || value <= 0 ? 0 : (int) Math.round(value / largest * TINTS);
    }

    static double rounded(double coordinate) {
        return Math.round(coordinate * 100) / 100.0;
    }
}
