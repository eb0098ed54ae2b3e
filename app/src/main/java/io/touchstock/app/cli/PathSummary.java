package io.touchstock.app.cli;

import io.touchstock.app.report.Intake;
import io.touchstock.attribution.model.PathFormat;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.files.CsvFile;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Reads a CSV file of paths with how often each ended in a conversion and how often not. */
final class PathSummary {
    private final Path file;
    private final Cells cells;
    private final BadRows badRows;
    private final long rejectedBefore;
    private long rows;
    private long used;

    PathSummary(Path file, BadRows badRows) {
        this.file = file;
        this.cells = new Cells(file);
        this.badRows = badRows;
        this.rejectedBefore = badRows.rejected().size();
    }

    /** What became of the rows. */
    Intake intake() {
        return new Intake(
                "Rows of " + file.getFileName(),
                rows,
                used,
                0,
                0,
                badRows.rejected().size() - rejectedBefore);
    }

    /** @throws BadFile if the file, or with {@code fail} a row of it, cannot be used */
    PathStatistics read() {
        PathStatistics statistics = new PathStatistics();
        try (CsvFile csv = CsvFile.open(file)) {
            int path = csv.column("path");
            int conversions = csv.column("total_conversions");
            int value = csv.hasColumn("total_conversion_value") ? csv.column("total_conversion_value") : -1;
            int nulls = csv.hasColumn("total_null")
                    ? csv.column("total_null")
                    : csv.hasColumn("total_non_conversions") ? csv.column("total_non_conversions") : -1;
            Iterator<Row> left = csv.rowsOfAnyLength();
            while (left.hasNext()) {
                Row row = left.next();
                rows++;
                try {
                    if (!row.fitsHeader()) {
                        throw new BadFile(file, row.line(), null, row.misfit());
                    }
                    add(row, path, conversions, value, nulls, statistics);
                    used++;
                } catch (BadFile e) {
                    badRows.handle(e, String.join(",", row.values()));
                }
            }
        }
        return statistics;
    }

    private void add(Row row, int path, int conversions, int value, int nulls, PathStatistics statistics) {
        List<String> channels = channels(row, path);
        long converted = cells.count(row, conversions);
        long micros = cells.micros(row, value);
        if (converted == 0 && micros != 0) {
            throw cells.bad(row, value, "a value needs at least 1 conversion in total_conversions");
        }
        try {
            statistics.add(channels, converted, micros, cells.count(row, nulls));
        } catch (ArithmeticException e) {
            throw cells.bad(row, conversions, "the counts of all rows together no longer fit 64 bits");
        }
    }

    private List<String> channels(Row row, int path) {
        try {
            return PathFormat.parse(row.values().get(path));
        } catch (IllegalArgumentException e) {
            throw cells.bad(row, path, e.getMessage());
        }
    }
}
