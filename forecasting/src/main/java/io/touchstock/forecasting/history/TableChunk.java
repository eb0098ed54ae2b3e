package io.touchstock.forecasting.history;

import java.util.Comparator;

/**
 * Rows of one series that follow each other in a file.
 *
 * @param firstLine line of the first of them; each stands one line below the one before
 */
public record TableChunk(String file, long firstLine, SeriesTable rows) implements Comparable<TableChunk> {
    private static final Comparator<TableChunk> PLACE =
            Comparator.comparing(TableChunk::file).thenComparingLong(TableChunk::firstLine);

    @Override
    public int compareTo(TableChunk other) {
        return PLACE.compare(this, other);
    }
}
