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
        String rowsAre,
        Grid conversions,
        Grid values,
        String intervals,
        Bars bars,
        List<Remark> remarks,
        List<OrderRow> orders,
        Agreement agreement,
        Shift shift,
        Removal removal,
        Spend spend,
        Shelf shelf,
        Experiments experiments,
        WithoutDirect withoutDirect,
        Positions positions,
        Grid places,
        PathTable converting,
        PathTable lost,
        Histogram lengths,
        Histogram lags,
        Learned learned,
        List<CheckRow> checks,
        List<IntakeRow> intake,
        String rejected,
        List<Reading> readings,
        List<RunReport.Fact> parameters,
        List<SourceRow> sources,
        String madeAt) {

    /** A headline figure. */
    public record Tile(String label, String value, String note) {}

    /**
     * Rows down, models across, their total below, and below that what no row earned; empty if nothing.
     *
     * @param leadName heading of a column before the models, or null for none
     * @param leadTotal its total, or null
     * @param more what {@code whole} holds, empty if it is null
     * @param whole all rows, where this table folds the small ones into one; null if it shows them all
     */
    public record Grid(
            String caption,
            String rowName,
            String leadName,
            List<String> models,
            List<Line> lines,
            String totalName,
            String leadTotal,
            List<String> totals,
            List<String> untouched,
            String more,
            Grid whole) {
        /** One row; cells in the order of the models. */
        public record Line(String channel, String lead, List<Cell> cells) {}

        /** One number, its interval or nothing, and how strongly it is tinted: 0 to 9. */
        public record Cell(String text, String range, int tint) {}
    }

    /** Rows down, and for each model two columns. */
    public record Pairs(
            String caption,
            String rowName,
            String first,
            String second,
            List<String> models,
            List<PairLine> lines,
            List<PairCell> totals,
            String more,
            Pairs whole) {
        /** One row; cells in the order of the models. */
        public record PairLine(String channel, boolean quiet, List<PairCell> cells) {}

        /** Two numbers, the interval of the second or nothing, and whether the second is another one than the first. */
        public record PairCell(String first, String second, String range, boolean differs) {}
    }

    /** A bar chart with one group a row and one bar a model; {@code folded} groups are shown on demand. */
    public record Bars(
            String caption,
            List<String> models,
            List<Key> keys,
            List<Group> groups,
            List<Group> folded,
            String more,
            int height,
            double zero,
            String left) {
        /** A family of models and its colour class. */
        public record Key(String family, String colour) {}

        /** One row's bars. */
        public record Group(String channel, List<Bar> bars) {}
    }

    /**
     * A horizontal bar, its width in percent of the picture's, with the number that it stands for, and a whisker from
     * low to high where {@code whisker} is set.
     */
    public record Bar(
            String colour,
            double x,
            double y,
            double width,
            double height,
            boolean whisker,
            double low,
            double high,
            double end,
            String text,
            String title) {}

    /** A remark of a model on its own figures. */
    public record Remark(String model, String text) {}

    /** How well a chain of one order describes journeys that it was not fitted to. */
    public record OrderRow(String order, String states, String logLoss, boolean chosen) {}

    /** Between which shares the models place a row: bars from the lowest to the highest. */
    public record Agreement(String caption, String rowName, List<AgreementRow> rows, String more, Agreement whole) {
        /** One row. */
        public record AgreementRow(
                String channel, String lowest, String highest, String spread, double x, double width) {}
    }

    /** How each model's shares differ from those of one model. */
    public record Shift(
            String baseline,
            String caption,
            String rowName,
            List<String> models,
            List<ShiftRow> rows,
            String more,
            Shift whole) {
        /** One channel. */
        public record ShiftRow(String channel, String lastShare, List<ShiftStep> steps) {}

        /** One model's difference: a bar to the left or the right of the middle. */
        public record ShiftStep(double x, double width, String text, String direction) {}
    }

    /** What would be lost without each channel. */
    public record Removal(String caption, String rowName, List<RemovalRow> rows, String more, Removal whole) {
        /** One channel. */
        public record RemovalRow(String channel, double width, String text) {}
    }

    /** What the money bought under each model, and what is to be known about the money. */
    public record Spend(List<String> told, Grid cpa, Grid roas) {}

    /** What was paid for clicks on empty shelves, and what was lost there; null tables where nothing was. */
    public record Shelf(
            List<String> told,
            ShelfTable campaigns,
            DayBars days,
            ShelfTable articles,
            ShelfTable daily,
            List<String> lostTold,
            ShelfTable lostByChannel,
            ShelfTable lostByArticle) {}

    /** Names down, figures across, a bar at the end of each row, and the rows that are folded behind it. */
    public record ShelfTable(
            String caption,
            String rowName,
            List<String> columns,
            List<ShelfRow> rows,
            String totalName,
            List<String> totals,
            String more,
            ShelfTable whole) {
        /** One row; the bar's width in percent. */
        public record ShelfRow(String name, List<String> cells, double width) {}
    }

    /** Upright bars over time, each with a part of it in colour. */
    public record DayBars(
            String caption,
            String whole,
            String part,
            List<DayBar> bars,
            List<Histogram.Tick> ticks,
            int width,
            int height) {
        /** One day or week; no label under most. */
        public record DayBar(
                double x,
                double width,
                double wholeY,
                double wholeHeight,
                double partY,
                double partHeight,
                double middle,
                String label,
                String title) {}
    }

    /** Models beside experiments. */
    public record Experiments(
            List<LiftRow> lifts, Pairs pairs, List<EvidenceRow> evidence, List<String> told, List<String> refused) {
        /** What one experiment found. */
        public record LiftRow(String channel, String days, String conversions, String range, String level) {}

        /** How one model and the experiments on one channel were combined. */
        public record EvidenceRow(
                String model,
                String channel,
                String credit,
                String tau,
                String lift,
                String liftRange,
                String weight,
                double width,
                String calibrated,
                String calibratedRange) {}
    }

    /** The models with and without direct traffic. */
    public record WithoutDirect(String channels, Pairs pairs, List<String> told) {}

    /** Where in converting journeys the touches of each channel stand. */
    public record Positions(List<PositionRow> rows, String more, Positions whole) {
        /** One channel; shares in the order only, first, middle, last. */
        public record PositionRow(String channel, String touches, List<Segment> segments) {}

        /** A share and where its part of the bar lies, in percent. */
        public record Segment(String text, double x, double width, String colour) {}
    }

    /** How good the learned model is. */
    public record Learned(
            String sentence, List<ScoreRow> scores, List<Removal.RemovalRow> attention, List<String> notes) {
        /** How well one of them predicts. */
        public record ScoreRow(String name, String logLoss, String auc, boolean best, boolean weak) {}
    }

    /** Paths with their counts. */
    public record PathTable(String caption, boolean withValue, List<PathRow> rows) {
        /** One path; repeated neighbours are folded to one step with a count. */
        public record PathRow(List<PathStep> steps, String count, String share, String rate, String value) {}

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
