package io.touchstock.app.stockpage;

import java.util.List;

/** What the templates show: text as it stands, coordinates as they are drawn. */
public record StockView(
        String title,
        String subtitle,
        String madeAt,
        String styleSheet,
        String contentSecurityPolicy,
        List<Tile> tiles,
        List<String> findings,
        List<Filter> filters,
        List<AlertRow> alerts,
        String moreAlerts,
        List<OrderDay> orders,
        String moreOrders,
        List<Picture> pictures,
        String morePictures,
        List<OtherItem> others,
        String moreOthers,
        List<String> remarks,
        List<Reading> readings,
        List<Line> parameters,
        List<SourceRow> sources) {

    /** A figure of the whole. */
    public record Tile(String label, String value, String note) {}

    /** A kind of alert that the table can be narrowed to. */
    public record Filter(String id, String label) {}

    /** An article's name, SKU and place; the link is empty if it has no picture on the page. */
    public record Named(String name, String place, String link) {}

    /** One alert. */
    public record AlertRow(
            String kindId,
            String kind,
            String severity,
            String severityId,
            Named item,
            String valueAtRisk,
            String probability,
            String runsOut,
            String runsOutRange,
            String cover,
            String order,
            String orderBy,
            boolean orderIsLate,
            String reason,
            List<Line> further) {}

    /** A named text. */
    public record Line(String name, String text) {}

    /** What to order by one day. */
    public record OrderDay(String day, boolean late, String total, List<OrderRow> rows) {}

    /** One order. */
    public record OrderRow(Named item, String quantity, String cost, String there, String owner) {}

    /** What an item's stock will do. */
    public record Picture(
            String id, Named item, String alerts, String finding, List<Line> facts, Chart chart, List<DayRow> days) {}

    /** One day of a picture, as a table has it. */
    public record DayRow(
            String day,
            String expected,
            String low,
            String high,
            String receipts,
            String demand,
            String probability,
            String marks) {}

    /** A drawing in its own coordinates. */
    public record Chart(
            int width,
            int height,
            double left,
            double right,
            double top,
            double bottom,
            double riskTop,
            double riskBottom,
            String band,
            String path,
            String risk,
            List<Tick> levels,
            List<Tick> dates,
            List<Arrival> arrivals,
            List<Stretch> promotions,
            Stretch runsOut,
            List<Mark> marks) {}

    /** A line across or down with its label. */
    public record Tick(double at, String label) {}

    /** Units that are due. */
    public record Arrival(double x, double y, double height, double width, String label, String title) {}

    /** From one day to another. */
    public record Stretch(double x, double width, String title) {}

    /** A day that matters. */
    public record Mark(double x, double labelX, double labelY, String anchor, String kind, String label) {}

    /** An item without an alert. */
    public record OtherItem(
            Named item, String onHand, String cover, String probability, String earliest, String standing) {}

    /** How to read something. */
    public record Reading(String name, String meaning) {}

    /** A file that was read. */
    public record SourceRow(String file, String size, String sha256) {}
}
