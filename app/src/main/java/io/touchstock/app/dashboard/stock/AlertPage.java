package io.touchstock.app.dashboard.stock;

import java.util.List;

/**
 * Some of the alerts that a filter lets through, those with the most value at risk first.
 *
 * @param total of all that it lets through
 */
public record AlertPage(List<AlertLine> lines, long total) {

    public AlertPage {
        lines = List.copyOf(lines);
    }
}
