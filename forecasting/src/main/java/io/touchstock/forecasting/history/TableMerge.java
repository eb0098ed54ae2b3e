package io.touchstock.forecasting.history;

import io.touchstock.connectors.event.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chunks of one series put together.
 *
 * @param refused rows of a day that an earlier row told already
 */
public record TableMerge(SeriesTable table, List<Rejected> refused) {
    public TableMerge {
        refused = List.copyOf(refused);
    }

    /**
     * Puts together.
     *
     * @param chunks at least one, of one series, in any order
     */
    public static TableMerge of(Iterable<TableChunk> chunks) {
        List<TableChunk> sorted = new ArrayList<>();
        chunks.forEach(sorted::add);
        Collections.sort(sorted);
        Map<LocalDate, TableDay> days = new TreeMap<>();
        List<Rejected> refused = new ArrayList<>();
        for (TableChunk chunk : sorted) {
            long line = chunk.firstLine();
            for (TableDay day : chunk.rows().days()) {
                if (days.putIfAbsent(day.day(), day) != null) {
                    refused.add(new Rejected(
                            chunk.file(),
                            line,
                            "series " + chunk.rows().seriesId().label() + " has an earlier row for " + day.day()
                                    + "; keep one",
                            day.toString()));
                }
                line++;
            }
        }
        SeriesTable first = sorted.get(0).rows();
        return new TableMerge(
                new SeriesTable(first.sku(), first.location(), first.category(), List.copyOf(days.values())), refused);
    }
}
