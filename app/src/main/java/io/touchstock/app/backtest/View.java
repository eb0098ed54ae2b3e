package io.touchstock.app.backtest;

import java.util.List;

/** Everything that the template shows, as text and coordinates. */
public record View(
        String title,
        String subtitle,
        String told,
        String contentSecurityPolicy,
        String styleSheet,
        List<Tile> tiles,
        List<String> findings,
        Table models,
        Lines horizon,
        Table byHorizon,
        Dots coverage,
        Table quantiles,
        Table bands,
        boolean calibrated,
        Table byClass,
        Table byOrigin,
        List<Example> examples,
        String best,
        List<Reading> readings,
        String intake,
        String madeAt) {

    /** A figure at the head of the page. */
    public record Tile(String label, String value, String note) {}

    /** A table with a name in each row. */
    public record Table(String caption, String rowName, List<String> columns, List<Row> rows) {}

    /** A row; the best cell of a column stands out. */
    public record Row(String name, List<Cell> cells) {}

    /** A cell. */
    public record Cell(String text, boolean best) {}

    /** Lines over the parts of the horizon. */
    public record Lines(
            String caption, int width, int height, List<Line> lines, List<Mark> across, List<Mark> up, int left) {}

    /** One model's line with its name at the end; the style tells which of them it is. */
    public record Line(String name, String style, String points, double labelX, double labelY) {}

    /** A label on an axis. */
    public record Mark(double at, String text) {}

    /** Dots on a rail from 0 to 100 per cent, a row a model. */
    public record Dots(String caption, int width, int height, List<Rail> rails, List<Mark> targets, int left) {}

    /** One model's rail. */
    public record Rail(String name, double y, List<Dot> dots) {}

    /** A dot. */
    public record Dot(double x, String style, String title) {}

    /** One series with its past, what was forecast and what came true. */
    public record Example(
            String caption,
            int width,
            int height,
            String past,
            String band,
            String middle,
            List<Dot> actual,
            List<Double> actualY,
            double originX,
            List<Mark> up,
            List<Mark> across,
            int left,
            Table days) {}

    /** A measure and what it means. */
    public record Reading(String name, String meaning) {}
}
