package io.touchstock.app.dashboard.csv;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table to take away.
 *
 * @param rows as many cells each as there are columns; null for nothing; read once
 */
public record CsvTable(List<String> columns, Stream<List<String>> rows) {

    public CsvTable {
        columns = List.copyOf(columns);
    }
}
