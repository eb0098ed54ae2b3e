package io.touchstock.app.cli;

import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.files.CsvFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an attribution wrote to its folder. */
record Results(Path folder) {

    /** A row of attribution.csv. */
    Credit credit(String model, String channel) {
        Map<String, Row> rows = rows("attribution.csv", "model", "channel");
        Row row = rows.get(model + "|" + channel);
        if (row == null) {
            throw new AssertionError("no row " + model + "|" + channel + " among " + rows.keySet());
        }
        return new Credit(row);
    }

    /** The rows of a file by the values of two columns. */
    Map<String, Row> rows(String file, String first, String second) {
        Map<String, Row> rows = new LinkedHashMap<>();
        try (CsvFile csv = CsvFile.open(folder.resolve(file))) {
            for (Row row : csv) {
                rows.put(row.value(first) + "|" + row.value(second), row);
            }
        }
        return rows;
    }

    /** The number of orders of each path that has any. */
    Map<String, String> orders() {
        Map<String, String> orders = new LinkedHashMap<>();
        rows("paths.csv", "path", "total_conversions").values().stream()
                .filter(row -> !row.value("total_conversions").equals("0"))
                .forEach(row -> orders.put(row.value("path"), row.value("total_conversions")));
        return orders;
    }

    /** One row of attribution.csv. */
    record Credit(Row row) {
        double conversions() {
            return number("conversions");
        }

        double number(String column) {
            return Double.parseDouble(row.value(column));
        }

        boolean has(String column) {
            return !row.value(column).isEmpty();
        }
    }
}
