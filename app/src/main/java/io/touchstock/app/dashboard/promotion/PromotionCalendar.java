package io.touchstock.app.dashboard.promotion;

import java.util.List;

/**
 * The page of promotions, ready for its template.
 *
 * @param notice what has just been done; empty for nothing
 * @param drawing of the plans on this page; null if none has a window
 * @param previous address of the page before; empty at the first
 * @param back the page's own address, to come back to after a decision
 * @param emptyTitle what to say where there is no row; empty if there are rows
 * @param plannedDrawing null if nothing is planned
 * @param plannedNote what of the planned promotions is not shown; empty if nothing
 */
public record PromotionCalendar(
        String notice,
        String subtitle,
        List<Tile> tiles,
        Filter filter,
        Timeline drawing,
        List<Row> rows,
        String range,
        String previous,
        String next,
        String back,
        String csv,
        boolean canDecide,
        String emptyTitle,
        String emptyText,
        Timeline plannedDrawing,
        List<PlannedRow> planned,
        String plannedNote) {

    public PromotionCalendar {
        tiles = List.copyOf(tiles);
        rows = List.copyOf(rows);
        planned = List.copyOf(planned);
    }

    /** A figure. */
    public record Tile(String label, String value, String note) {}

    /** What is asked for. */
    public record Filter(
            List<Option> verdicts,
            List<Option> weeks,
            String from,
            String text,
            String category,
            String owner,
            String location,
            boolean narrows) {

        public Filter {
            verdicts = List.copyOf(verdicts);
            weeks = List.copyOf(weeks);
        }
    }

    /** Something to choose. */
    public record Option(String value, String label, boolean chosen) {}

    /**
     * A plan.
     *
     * @param key empty if there is nothing to decide
     * @param decision what was decided; empty if nothing was
     */
    public record Row(
            String key,
            String id,
            String verdict,
            String verdictId,
            String name,
            String place,
            String window,
            String price,
            String gain,
            String units,
            String uplift,
            String endStock,
            String reason,
            String later,
            String decision,
            String note) {}

    /** A planned promotion. */
    public record PlannedRow(String sku, String location, String window, String price, String id) {}

    /** Bars over days, in coordinates of their own. */
    public record Timeline(
            int width,
            int height,
            double left,
            double top,
            double bottom,
            List<Tick> dates,
            List<Bar> bars,
            double today) {

        public Timeline {
            dates = List.copyOf(dates);
            bars = List.copyOf(bars);
        }
    }

    /** A mark at the axis. */
    public record Tick(double at, String label) {}

    /** A window; kind is its class in the style sheet. */
    public record Bar(String name, String kind, double x, double y, double width, double height, String title) {}
}
