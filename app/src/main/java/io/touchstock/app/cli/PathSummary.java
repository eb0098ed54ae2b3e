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
    private static final String NULLS = "total_null";
    private static final String NON_CONVERSIONS = "total_non_conversions";

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
            int nulls = nulls(csv);
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

    private int nulls(CsvFile csv) {
        boolean shortName = csv.hasColumn(NULLS);
        if (shortName && csv.hasColumn(NON_CONVERSIONS)) {
            throw new BadFile(file, 1, NON_CONVERSIONS, "says the same as " + NULLS + "; drop " + NON_CONVERSIONS);
        }
        return shortName ? csv.column(NULLS) : csv.hasColumn(NON_CONVERSIONS) ? csv.column(NON_CONVERSIONS) : -1;
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
