package io.touchstock.app.dashboard.stock;

import java.util.List;

/**
 * The page of alerts, ready for its template.
 *
 * @param notice what has just been done; empty for nothing
 * @param subtitle how fresh the figures are
 * @param back the page's own address, to come back to after an action
 * @param canHandle whether the user may act
 * @param emptyTitle what to say where there is no row; empty if there are rows
 * @param previous address of the page before; empty at the first
 */
public record AlertList(
        String notice,
        String subtitle,
        List<Tile> tiles,
        List<Choice> choices,
        String text,
        boolean narrows,
        List<Row> rows,
        String range,
        String previous,
        String next,
        String back,
        String csv,
        boolean canHandle,
        String today,
        String emptyTitle,
        String emptyText) {

    public AlertList {
        tiles = List.copyOf(tiles);
        choices = List.copyOf(choices);
        rows = List.copyOf(rows);
    }

    /** A figure. */
    public record Tile(String label, String value, String note) {}

    /** Something to choose one of. */
    public record Choice(String name, String label, List<Option> options) {

        public Choice {
            options = List.copyOf(options);
        }
    }

    /** One of them. */
    public record Option(String value, String label, boolean chosen) {}

    /** An alert. */
    public record Row(
            String key,
            String id,
            String name,
            String place,
            String path,
            String severity,
            String severityId,
            String kind,
            String valueAtRisk,
            String runsOut,
            String runsOutRange,
            String probability,
            String cover,
            String order,
            String orderBy,
            boolean orderIsLate,
            String reason,
            List<Fact> facts,
            String caretaker,
            String handled) {

        public Row {
            facts = List.copyOf(facts);
        }
    }

    /** Something known of an alert. */
    public record Fact(String name, String text) {}
}
