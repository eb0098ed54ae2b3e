package io.touchstock.app.report;

import java.util.ArrayList;
import java.util.List;

/** Lays out upright bars: coordinates in the picture's own units. */
final class Chart {
    private static final int WIDTH = 520;
    private static final int HEIGHT = 200;
    private static final int TOP = 18;
    private static final int BOTTOM = 30;
    private static final int LEFT = 44;
    private static final double BAR_SHARE = 0.76;
    private static final long[] ROUND_STEPS = {1, 2, 4, 6, 8};

    private Chart() {}

    static Page.Histogram histogram(
            String id,
            String caption,
            String finding,
            List<String> columns,
            List<List<String>> rows,
            List<String> labels,
            List<Long> counts) {
        long largest = counts.stream().mapToLong(Long::longValue).max().orElse(0);
        long top = roundTop(largest);
        double slot = (double) (WIDTH - LEFT) / Math.max(1, labels.size());
        List<Page.Histogram.Column> bars = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            double height = top == 0 ? 0 : (double) counts.get(i) / top * (HEIGHT - TOP - BOTTOM);
            bars.add(new Page.Histogram.Column(
                    Comparison.rounded(LEFT + slot * (i + (1 - BAR_SHARE) / 2)),
                    Comparison.rounded(HEIGHT - BOTTOM - height),
                    Comparison.rounded(slot * BAR_SHARE),
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

    /** The smallest round number that holds the largest bar. */
    private static long roundTop(long largest) {
        for (long power = 1; largest > 0 && power <= Long.MAX_VALUE / 100; power *= 10) {
            for (long step : ROUND_STEPS) {
                if (step * power >= largest) {
                    return step * power;
                }
            }
        }
        return largest;
    }
}
