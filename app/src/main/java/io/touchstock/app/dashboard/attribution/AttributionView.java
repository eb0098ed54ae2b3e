package io.touchstock.app.dashboard.attribution;

import java.util.List;

/**
 * The page of attribution, ready for its template.
 *
 * @param empty what to do where nothing is told; empty if something is
 * @param basis how the figures were come by
 * @param models known, with which is chosen and which are compared
 * @param columns names of the models compared, the chosen one first
 */
public record AttributionView(
        String empty,
        String subtitle,
        String from,
        String to,
        List<Option> rowChoices,
        List<Option> models,
        List<Option> compared,
        List<Link> periods,
        boolean withoutDirect,
        boolean canLeaveOutDirect,
        String model,
        String basis,
        List<Tile> tiles,
        String rowName,
        List<Row> rows,
        Row total,
        List<String> columns,
        List<Comparison> comparisons,
        List<PathRow> paths,
        List<PathRow> pathsWithoutOrder,
        Sankey.Drawing sankey,
        Columns.Drawing lengths,
        Columns.Drawing lags,
        String csv,
        String pathsCsv) {

    public AttributionView {
        rowChoices = List.copyOf(rowChoices);
        models = List.copyOf(models);
        compared = List.copyOf(compared);
        periods = List.copyOf(periods);
        tiles = List.copyOf(tiles);
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        comparisons = List.copyOf(comparisons);
        paths = List.copyOf(paths);
        pathsWithoutOrder = List.copyOf(pathsWithoutOrder);
    }

    /** A page that says why it is empty. */
    static AttributionView nothing(String why) {
        return new AttributionView(
                why, "", "", "", List.of(), List.of(), List.of(), List.of(), false, false, "", "", List.of(), "",
                List.of(), null, List.of(), List.of(), List.of(), List.of(), null, null, null, "", "");
    }

    /** Something to choose. */
    public record Option(String value, String label, boolean chosen) {}

    /** A way to other days. */
    public record Link(String label, String path, boolean current) {}

    /** A figure. */
    public record Tile(String label, String value, String note) {}

    /** What a channel or campaign earned under the chosen model. */
    public record Row(
            String name,
            String orders,
            String ordersRange,
            String share,
            String value,
            String valueRange,
            String spend,
            String roas,
            String cpa,
            String wasted,
            boolean muted) {}

    /** The same row under each model. */
    public record Comparison(String name, List<Cell> cells) {

        public Comparison {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Under one model.
     *
     * @param shift against the chosen model, in percentage points; empty for that model itself
     * @param direction up, down or even
     * @param width of its bar in percent of the widest, at least 0
     */
    public record Cell(String share, String shift, String direction, double width) {}

    /** A path. */
    public record PathRow(List<String> channels, String orders, String value, String without, String rate) {

        public PathRow {
            channels = List.copyOf(channels);
        }
    }
}
