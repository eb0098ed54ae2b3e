package io.touchstock.app.report;

import io.touchstock.app.report.AttributionReport.LagCount;
import io.touchstock.app.report.AttributionReport.PathCount;
import java.util.ArrayList;
import java.util.List;

/** How long the way to an order is, in touchpoints and in time. */
final class Histograms {
    static final int LONGEST = 12;
    private static final int WIDTH = 520;
    private static final int HEIGHT = 200;
    private static final int TOP = 18;
    private static final int BOTTOM = 30;
    private static final int LEFT = 44;

    private Histograms() {}

    static Page.Histogram lengths(AttributionReport report) {
        long[] conversions = new long[LONGEST + 1];
        long[] nulls = new long[LONGEST + 1];
        for (PathCount path : report.paths()) {
            int length = Math.min(path.channels().size(), LONGEST);
            conversions[length] += path.conversions();
            nulls[length] += path.nulls();
        }
        List<String> labels = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int length = conversions[0] + nulls[0] > 0 ? 0 : 1; length <= LONGEST; length++) {
            String label = length == LONGEST ? LONGEST + "+" : Integer.toString(length);
            long all = conversions[length] + nulls[length];
            labels.add(label);
            counts.add(conversions[length]);
            rows.add(List.of(
                    label,
                    Numbers.whole(conversions[length]),
                    Numbers.whole(nulls[length]),
                    all == 0 ? "–" : Numbers.percent((double) conversions[length] / all)));
        }
        return histogram(
                "lengths",
                "Orders by the number of touchpoints before them",
                median(counts)
                        .map(i -> "Half of the orders came with " + labels.get(i) + " touchpoints or fewer.")
                        .orElse(""),
                List.of("Touchpoints", "Orders", "Journeys without an order", "Orders per journey"),
                rows,
                labels,
                counts);
    }

    /** Null if the input carries no times. */
    static Page.Histogram lags(AttributionReport report) {
        List<LagCount> lags = report.timeLags();
        if (lags.isEmpty()) {
            return null;
        }
        long total = lags.stream().mapToLong(LagCount::conversions).sum();
        List<String> labels = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        long sum = 0;
        for (LagCount lag : lags) {
            String label = label(lag);
            sum += lag.conversions();
            labels.add(label);
            counts.add(lag.conversions());
            rows.add(List.of(
                    label,
                    Numbers.whole(lag.conversions()),
                    total == 0 ? "–" : Numbers.percent((double) lag.conversions() / total),
                    total == 0 ? "–" : Numbers.percent((double) sum / total)));
        }
        return histogram(
                "lags",
                "Orders by the time since the first touchpoint of their journey",
                median(counts)
                        .map(i -> "Half of the orders came within " + upTo(lags.get(i)) + ".")
                        .orElse(""),
                List.of("Time since first touch", "Orders", "Share", "Share so far"),
                rows,
                labels,
                counts);
    }

    private static Page.Histogram histogram(
            String id,
            String caption,
            String finding,
            List<String> columns,
            List<List<String>> rows,
            List<String> labels,
            List<Long> counts) {
        long largest = counts.stream().mapToLong(Long::longValue).max().orElse(0);
        long top = niceTop(largest);
        double slot = (double) (WIDTH - LEFT) / Math.max(1, labels.size());
        List<Page.Histogram.Column> bars = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            double height = top == 0 ? 0 : (double) counts.get(i) / top * (HEIGHT - TOP - BOTTOM);
            bars.add(new Page.Histogram.Column(
                    Comparison.rounded(LEFT + slot * i + slot * 0.12),
                    Comparison.rounded(HEIGHT - BOTTOM - height),
                    Comparison.rounded(slot * 0.76),
                    Comparison.rounded(height),
                    Comparison.rounded(LEFT + slot * (i + 0.5)),
                    labels.get(i),
                    labels.get(i) + ": " + Numbers.whole(counts.get(i))));
        }
        List<Page.Histogram.Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= 2 && top > 0; i++) {
            double y = HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * i / 2.0;
            ticks.add(new Page.Histogram.Tick(Comparison.rounded(y), Numbers.whole(top * i / 2.0)));
        }
        return new Page.Histogram(id, caption, finding, columns, rows, bars, ticks, WIDTH, HEIGHT);
    }

    /** The smallest of 2, 4, 10 times a power of ten that holds the largest bar. */
    private static long niceTop(long largest) {
        if (largest == 0) {
            return 0;
        }
        long power = 1;
        while (true) {
            for (long step : new long[] {1, 2, 4, 6, 8}) {
                if (step * power >= largest) {
                    return step * power;
                }
            }
            power *= 10;
        }
    }

    private static java.util.Optional<Integer> median(List<Long> counts) {
        long total = counts.stream().mapToLong(Long::longValue).sum();
        long sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            sum += counts.get(i);
            if (total > 0 && sum * 2 >= total) {
                return java.util.Optional.of(i);
            }
        }
        return java.util.Optional.empty();
    }

    private static String label(LagCount lag) {
        if (lag.to() == null) {
            return Numbers.duration(lag.from()) + "+";
        }
        return lag.from().isZero()
                ? "< " + Numbers.duration(lag.to())
                : Numbers.duration(lag.from()) + "–" + Numbers.duration(lag.to());
    }

    private static String upTo(LagCount lag) {
        return lag.to() == null ? "more than " + Numbers.duration(lag.from()) : Numbers.duration(lag.to());
    }
}
