package io.touchstock.app.cli;

import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.files.CsvFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;

/** The cells of a CSV file that is read row by row; what cannot be read is a {@link BadFile} with line and column. */
final class PlanningRows {

    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);
    private static final double MOST = 1e9;

    private final Path file;
    private final CsvFile csv;
    private Row row;

    private PlanningRows(Path file, CsvFile csv) {
        this.file = file;
        this.csv = csv;
    }

    static void each(Path file, Consumer<PlanningRows> reader) {
        try (CsvFile csv = CsvFile.open(file)) {
            PlanningRows rows = new PlanningRows(file, csv);
            for (Row row : csv) {
                rows.row = row;
                reader.accept(rows);
            }
        }
    }

    boolean has(String column) {
        return csv.hasColumn(column) && !text(column).isEmpty();
    }

    /** Stripped; empty for an empty cell. */
    String text(String column) {
        return row.values().get(csv.column(column)).strip();
    }

    /** An article at a location; without a location there is one shop. */
    PlanningFiles.Place place() {
        return new PlanningFiles.Place(needed("sku"), has("location") ? text("location") : "");
    }

    String needed(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw bad(column, "is empty");
        }
        return text;
    }

    /** At least 0. */
    double amount(String column) {
        String text = needed(column);
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw bad(column, "'" + text + "' is not a number; write it like 120.5");
        }
        if (!(number >= 0 && number <= MOST)) {
            throw bad(column, "'" + text + "' must lie between 0 and 1,000,000,000");
        }
        return number;
    }

    /** A whole number of units, at least 0. */
    int units(String column) {
        double number = amount(column);
        if (number != Math.rint(number)) {
            throw bad(column, "'" + text(column) + "' is not a whole number of units");
        }
        return (int) number;
    }

    /** Money, at least 0. */
    long micros(String column) {
        amount(column);
        return new BigDecimal(text(column))
                .multiply(MICROS)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValue();
    }

    LocalDate day(String column) {
        String text = needed(column);
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException e) {
            throw bad(column, "'" + text + "' is not a day; write it like 2026-03-31");
        }
    }

    BadFile bad(String column, String reason) {
        return new BadFile(file, row.line(), column, reason);
    }
}
