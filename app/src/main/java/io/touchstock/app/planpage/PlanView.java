package io.touchstock.app.planpage;

import io.touchstock.app.report.RunReport.Fact;
import java.util.List;

/** The page as the templates need it: every number already text, every bar already a coordinate. */
public record PlanView(
        String title,
        String subtitle,
        String contentSecurityPolicy,
        String styleSheet,
        List<Tile> tiles,
        List<String> findings,
        Calendar calendar,
        List<WindowRow> windows,
        String moreWindows,
        List<Stock> stocks,
        String moreStocks,
        List<NoneRow> none,
        String moreNone,
        List<String> remarks,
        List<Fact> parameters,
        List<SourceRow> sources,
        String madeAt) {

    /** A headline figure. */
    public record Tile(String label, String value, String note) {}

    /** A line an article, a bar a window; ticks are at Mondays. */
    public record Calendar(String caption, int width, List<Tick> ticks, List<CalendarRow> rows, String more) {}

    /** A day and where it stands. */
    public record Tick(double x, String label) {}

    /** One article's windows. */
    public record CalendarRow(String article, List<Block> bars) {}

    /** A window; its kind is a colour class. */
    public record Bar(String kind, double x, double width, String title) {}

    /** A window in the calendar. */
    public record Block(String kind, double x, double y, double width, double height, String title) {}

    /** One window in figures. */
    public record WindowRow(
            String article,
            String verdict,
            String kind,
            String days,
            String price,
            String units,
            String uplift,
            String gain,
            String range,
            String endStock,
            String couldStart,
            String reason) {}

    /** Projected stock with and without the plan. */
    public record Stock(
            String id,
            String article,
            String finding,
            int width,
            int height,
            String band,
            String without,
            String with,
            List<Bar> windows,
            List<Tick> receipts,
            List<Tick> days,
            List<Tick> levels) {}

    /** An article without a promotion, and why. */
    public record NoneRow(String article, String units, String margin, String reason) {}

    /** A file that was read. */
    public record SourceRow(String file, String size, String sha256) {}
}
