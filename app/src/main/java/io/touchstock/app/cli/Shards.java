package io.touchstock.app.cli;

import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.files.CsvFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What a backfill left in its folder.
 *
 * @param rejected rows that could not be used
 */
record Shards(int files, long series, long rows, double units, LocalDate firstDay, LocalDate lastDay, long rejected) {

    /** Of a folder; without files if there was nothing to write. */
    static Shards of(Path folder) {
        Path manifest = folder.resolve("manifest.csv");
        long rejected = rows(folder.resolve("rejected.csv"));
        if (!Files.exists(manifest)) {
            return new Shards(0, 0, 0, 0, LocalDate.MIN, LocalDate.MIN, rejected);
        }
        Shards all = new Shards(0, 0, 0, 0, LocalDate.MAX, LocalDate.MIN, rejected);
        try (CsvFile csv = CsvFile.open(manifest)) {
            for (Row row : csv) {
                all = all.plus(row);
            }
        }
        return all;
    }

    private Shards plus(Row row) {
        LocalDate from = LocalDate.parse(row.value("first_day"));
        LocalDate to = LocalDate.parse(row.value("last_day"));
        return new Shards(
                files + 1,
                series + Long.parseLong(row.value("series")),
                rows + Long.parseLong(row.value("rows")),
                units + Double.parseDouble(row.value("units")),
                from.isBefore(firstDay) ? from : firstDay,
                to.isAfter(lastDay) ? to : lastDay,
                rejected);
    }

    private static long rows(Path file) {
        if (!Files.exists(file)) {
            return 0;
        }
        long rows = 0;
        try (CsvFile csv = CsvFile.open(file)) {
            for (var all = csv.rowsOfAnyLength(); all.hasNext(); all.next()) {
                rows++;
            }
        }
        return rows;
    }
}
