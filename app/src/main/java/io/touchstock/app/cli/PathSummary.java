package io.touchstock.app.cli;

import io.touchstock.app.report.Intake;
import io.touchstock.attribution.model.PathCount;
import io.touchstock.attribution.model.PathFormat;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.files.CsvFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Reads a CSV file of paths with how often each ended in a conversion and how often not. Rows of one path add up, and a
 * row with counts below 0 takes back what others added; only what is left of a path in the end must be possible.
 */
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

    /**
     * Reads all rows.
     *
     * @throws BadFile if the file, or with {@code fail} a row or what is left of a path, cannot be used
     */
    PathStatistics read() {
        PathStatistics statistics = new PathStatistics();
        forEachRow((columns, row) -> {
            rows++;
            try {
                add(columns, row, statistics);
                used++;
            } catch (BadFile e) {
                badRows.handle(e, String.join(",", row.values()));
            }
        });
        Map<List<String>, PathCount> implausible =
                statistics.implausible().collect(Collectors.toMap(PathCount::channels, count -> count));
        if (!implausible.isEmpty()) {
            setAside(implausible);
            implausible.forEach((channels, count) ->
                    statistics.add(channels, -count.conversions(), -count.valueMicros(), -count.nulls()));
        }
        return statistics;
    }

    /** The rows of such paths are looked for only now, for hardly any file has one. */
    private void setAside(Map<List<String>, PathCount> implausible) {
        Map<List<String>, List<Row>> rowsOf = new LinkedHashMap<>();
        Columns[] seen = new Columns[1];
        forEachRow((columns, row) -> {
            seen[0] = columns;
            if (isUsable(columns, row) && implausible.containsKey(channels(columns, row))) {
                rowsOf.computeIfAbsent(channels(columns, row), path -> new ArrayList<>())
                        .add(row);
            }
        });
        rowsOf.forEach((path, itsRows) -> {
            String reason = reason(implausible.get(path), itsRows);
            for (Row row : itsRows) {
                used--;
                badRows.handle(
                        cells.bad(row, seen[0].blamed(implausible.get(path)), reason), String.join(",", row.values()));
            }
        });
    }

    private static String reason(PathCount left, List<Row> rows) {
        String lines = rows.stream().map(row -> Long.toString(row.line())).collect(Collectors.joining(", "));
        String counts = String.format(
                Locale.ENGLISH,
                "path '%s' is left with %d conversions worth %s and %d without one after %s %s",
                PathFormat.format(left.channels()),
                left.conversions(),
                SideFiles.amount(left.valueMicros()),
                left.nulls(),
                rows.size() == 1 ? "line" : "lines",
                lines);
        return counts
                + (left.overdrawn()
                        ? ", and none may be negative: add the rows that are taken back, or take back no more than"
                                + " there is"
                        : ": a value needs at least 1 conversion in total_conversions");
    }

    private boolean isUsable(Columns columns, Row row) {
        try {
            add(columns, row, new PathStatistics());
            return true;
        } catch (BadFile e) {
            return false;
        }
    }

    private void forEachRow(BiConsumer<Columns, Row> use) {
        try (CsvFile csv = CsvFile.open(file)) {
            Columns columns = new Columns(
                    csv.column("path"),
                    csv.column("total_conversions"),
                    csv.hasColumn("total_conversion_value") ? csv.column("total_conversion_value") : -1,
                    nulls(csv));
            csv.rowsOfAnyLength().forEachRemaining(row -> use.accept(columns, row));
        }
    }

    /** Where what stands; -1 where there is no such column. */
    private record Columns(int path, int conversions, int value, int nulls) {

        int blamed(PathCount left) {
            return left.conversions() < 0 ? conversions : left.nulls() < 0 ? nulls : value;
        }
    }

    private int nulls(CsvFile csv) {
        boolean shortName = csv.hasColumn(NULLS);
        if (shortName && csv.hasColumn(NON_CONVERSIONS)) {
            throw new BadFile(file, 1, NON_CONVERSIONS, "says the same as " + NULLS + "; drop " + NON_CONVERSIONS);
        }
        return shortName ? csv.column(NULLS) : csv.hasColumn(NON_CONVERSIONS) ? csv.column(NON_CONVERSIONS) : -1;
    }

    private void add(Columns columns, Row row, PathStatistics statistics) {
        if (!row.fitsHeader()) {
            throw new BadFile(file, row.line(), null, row.misfit());
        }
        List<String> channels = channels(columns, row);
        long conversions = cells.count(row, columns.conversions);
        long micros = cells.micros(row, columns.value);
        long nulls = cells.count(row, columns.nulls);
        try {
            statistics.add(channels, conversions, micros, nulls);
        } catch (ArithmeticException e) {
            throw cells.bad(row, columns.conversions, "the counts of all rows together no longer fit 64 bits");
        }
    }

    private List<String> channels(Columns columns, Row row) {
        try {
            return PathFormat.parse(row.values().get(columns.path));
        } catch (IllegalArgumentException e) {
            throw cells.bad(row, columns.path, e.getMessage());
        }
    }
}
