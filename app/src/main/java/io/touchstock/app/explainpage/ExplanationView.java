package io.touchstock.app.explainpage;

import java.util.List;

/** Everything that the template shows, as text and coordinates. */
public record ExplanationView(
        String series,
        String day,
        String headline,
        String usual,
        String rest,
        String without,
        String contentSecurityPolicy,
        String styleSheet,
        Bars bars,
        List<Row> rows,
        Days days,
        String model,
        String table,
        String madeAt) {

    /** Steps from the average day to the forecast. */
    public record Bars(int width, int height, int left, String caption, List<Bar> bars) {}

    /** A step: where it begins and ends. */
    public record Bar(
            String name, String style, double x, double y, double width, String text, double textX, double linkX) {}

    /** An effect as a row of a table. */
    public record Row(String name, String units, String percent, String reason) {}

    /** What was sold, and what is forecast. */
    public record Days(
            int width,
            int height,
            int left,
            String caption,
            List<String> past,
            String band,
            String middle,
            String plain,
            double originX,
            double markX,
            double markY,
            String markTitle,
            List<Mark> up,
            List<Mark> across) {}

    /** A label on an axis. */
    public record Mark(double at, String text) {}
}
