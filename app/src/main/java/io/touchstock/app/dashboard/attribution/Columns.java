package io.touchstock.app.dashboard.attribution;

import java.util.ArrayList;
import java.util.List;

/** Upright bars with the table behind them. */
public final class Columns {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 190;
    private static final int TOP = 20;
    private static final int BOTTOM = 26;
    private static final double SHARE = 0.74;

    private Columns() {}

    /** A drawing in its own coordinates. */
    public record Drawing(int width, int height, List<Bar> bars, List<Line> lines) {

        public Drawing {
            bars = List.copyOf(bars);
            lines = List.copyOf(lines);
        }
    }

    /** A bar with the text above and below it. */
    public record Bar(double x, double y, double width, double height, double middle, String above, String below) {}

    /** A row of the table. */
    public record Line(String name, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Draws counts.
     *
     * @param lines as many as there are labels
     */
    static Drawing of(List<String> labels, List<Long> counts, List<Line> lines) {
        long most = Math.max(1, counts.stream().mapToLong(Long::longValue).max().orElse(1));
        double slot = (double) WIDTH / Math.max(1, labels.size());
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            double height = (HEIGHT - TOP - BOTTOM) * (double) Math.max(0, counts.get(i)) / most;
            bars.add(new Bar(
                    rounded(slot * (i + (1 - SHARE) / 2)),
                    rounded(HEIGHT - BOTTOM - height),
                    rounded(slot * SHARE),
                    rounded(height),
                    rounded(slot * (i + 0.5)),
                    Figures.whole(counts.get(i)),
                    labels.get(i)));
        }
        return new Drawing(WIDTH, HEIGHT, bars, lines);
    }

    private static double rounded(double x) {
        return Math.round(x * 10) / 10.0;
    }
}
