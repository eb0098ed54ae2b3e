package io.touchstock.forecasting.files;

import io.touchstock.forecasting.history.SeriesTable;
import io.touchstock.forecasting.history.TableChunk;
import io.touchstock.forecasting.history.TableDay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers rows of one series that stand below each other. */
final class ChunkedRows {
    private static final int MOST = 5_000;

    private final String file;
    private final Consumer<TableChunk> chunks;
    private final List<TableDay> days = new ArrayList<>();
    private long firstLine;
    private String sku;
    private String location;
    private String category;

    ChunkedRows(String file, Consumer<TableChunk> chunks) {
        this.file = file;
        this.chunks = chunks;
    }

    void add(long line, String rowSku, String rowLocation, String rowCategory, TableDay day) {
        boolean follows = !days.isEmpty()
                && days.size() < MOST
                && line == firstLine + days.size()
                && rowSku.equals(sku)
                && rowLocation.equals(location);
        if (!follows) {
            flush();
            firstLine = line;
            sku = rowSku;
            location = rowLocation;
            category = rowCategory;
        }
        days.add(day);
    }

    /** Sends what is left. */
    void flush() {
        if (!days.isEmpty()) {
            chunks.accept(new TableChunk(file, firstLine, new SeriesTable(sku, location, category, days)));
            days.clear();
        }
    }
}
