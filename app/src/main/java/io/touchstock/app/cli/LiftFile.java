package io.touchstock.app.cli;

import io.touchstock.attribution.calibration.Lift;
import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.files.CsvFile;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads a CSV file of measured lifts: {@code channel,from,to,incremental_conversions,low,high[,level]}. */
final class LiftFile {
    private final Path file;

    LiftFile(Path file) {
        this.file = file;
    }

    /** @throws BadFile naming line and column of the first cell that cannot be used; there is no going on without */
    List<Lift> read() {
        List<Lift> lifts = new ArrayList<>();
        try (CsvFile csv = CsvFile.open(file)) {
            for (Row row : csv) {
                lifts.add(lift(csv, row));
            }
        }
        if (lifts.isEmpty()) {
            throw new BadFile(file, 0, null, "holds no measured lift, only a header");
        }
        return lifts;
    }

    private Lift lift(CsvFile csv, Row row) {
        try {
            return new Lift(
                    row.values().get(csv.column("channel")).strip(),
                    day(csv, row, "from"),
                    day(csv, row, "to"),
                    number(csv, row, "incremental_conversions"),
                    number(csv, row, "low"),
                    number(csv, row, "high"),
                    csv.hasColumn("level") ? number(csv, row, "level") : Lift.DEFAULT_LEVEL,
                    row.line());
        } catch (IllegalArgumentException e) {
            throw new BadFile(file, row.line(), null, e.getMessage());
        }
    }

    private LocalDate day(CsvFile csv, Row row, String column) {
        String text = row.values().get(csv.column(column)).strip();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadFile(file, row.line(), column, "'" + text + "' is not a day; write it like 2026-03-31");
        }
    }

    private double number(CsvFile csv, Row row, String column) {
        String text = row.values().get(csv.column(column)).strip();
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new BadFile(file, row.line(), column, "'" + text + "' is not a number; write it like 120.5");
        }
    }
}
