package io.touchstock.app.report;

import java.util.List;

/** The page as the templates need it: every number already text, every bar already a coordinate. */
public record Page(
        String title,
        String subtitle,
        String period,
        String contentSecurityPolicy,
        String styleSheet,
        List<Tile> tiles,
        List<String> findings,
        Grid conversions,
        Grid values,
        Bars bars,
        Shift shift,
        Removal removal,
        Spend spend,
        PathTable converting,
        PathTable lost,
        Histogram lengths,
        Histogram lags,
        List<CheckRow> checks,
        List<IntakeRow> intake,
        int rejectedRows,
        List<Reading> readings,
        List<RunReport.Fact> parameters,
        List<SourceRow> sources,
        String madeAt) {

    /** A headline figure. */
    public record Tile(String label, String value, String note) {}

    /** Channels down, models across, their total below, and below that what no channel earned; empty if nothing. */
    public record Grid(
            String caption, List<String> models, List<Line> lines, List<String> totals, List<String> untouched) {
        /** One channel; cells in the order of the models. */
        public record Line(String channel, List<Cell> cells) {}

        /** One number, and how strongly it is tinted: 0 to 9. */
        public record Cell(String text, int tint) {}
    }

    /** A bar chart with one group a channel and one bar a model. */
    public record Bars(String caption, List<Key> keys, List<Group> groups, int height, String left) {
        /** A model and its colour class. */
        public record Key(String model, String colour) {}

        /** One channel's bars. */
        public record Group(String channel, List<Bar> bars) {}
    }

    /** A horizontal bar, its width in percent of the picture's, with the number that it stands for. */
    public record Bar(String colour, double y, double width, double height, String text, String title) {}

    /** How each model's shares differ from last touch. */
    public record Shift(String caption, List<String> models, List<ShiftRow> rows) {
        /** One channel. */
        public record ShiftRow(String channel, String lastShare, List<ShiftStep> steps) {}

        /** One model's difference: a bar to the left or the right of the middle. */
        public record ShiftStep(double x, double width, String text, String direction) {}
    }

    /** What would be lost without each channel. */
    public record Removal(String caption, List<RemovalRow> rows) {
        /** One channel. */
        public record RemovalRow(String channel, double width, String text) {}
    }

    /** What the money bought under each model. */
    public record Spend(String caption, List<String> models, List<SpendRow> rows) {
        /** One channel: its cost, then a text a model. */
        public record SpendRow(String channel, String cost, List<String> cells) {}
    }

    /** Paths with their counts. */
    public record PathTable(String caption, boolean withValue, List<PathRow> rows) {
        /** One path; repeated neighbours are folded to one step with a count. */
        public record PathRow(List<PathStep> steps, String count, String value, String share) {}

        /** A channel, and how often in a row; empty if once. */
        public record PathStep(String channel, String times) {}
    }

    /** A distribution with the table that it was drawn from. */
    public record Histogram(
            String id,
            String caption,
            String finding,
            List<String> columns,
            List<List<String>> rows,
            List<Column> bars,
            List<Tick> ticks,
            int width,
            int height) {
        /** One upright bar and the label under it. */
        public record Column(
                double x, double y, double width, double height, double middle, String label, String title) {}

        /** A line across with its number. */
        public record Tick(double y, String label) {}
    }

    /** Whether a model hands out what came in. */
    public record CheckRow(
            String model,
            String orders,
            String toChannels,
            String untouched,
            String value,
            String credited,
            String valueUntouched,
            boolean holds) {}

    /** What became of the rows or events that were read. */
    public record IntakeRow(
            String what, String read, String used, String copies, String leftOut, String setAside, boolean holds) {}

    /** How to read a model. */
    public record Reading(String model, String meaning, String caution) {}

    /** A file that was read. */
    public record SourceRow(String file, String size, String sha256) {}
}
