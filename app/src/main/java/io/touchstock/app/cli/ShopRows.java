package io.touchstock.app.cli;

import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.files.CsvFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;

/** The cells of a CSV file of the shop, row by row; what cannot be read is a {@link BadFile} with line and column. */
final class ShopRows {
    private static final int DAY_LETTERS = 10;
    private static final double MOST = 1e9;

    private final Path file;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private Row row;

    private ShopRows(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @param needed columns without which it cannot be meant
     * @param reader called with this, once a row
     * @throws BadFile if a column is missing, or at the first row that cannot be used, unless such rows are set aside
     */
    static void each(Path file, BadRows badRows, Iterable<String> needed, Consumer<ShopRows> reader) {
        try (CsvFile csv = CsvFile.open(file)) {
            needed.forEach(csv::column);
            ShopRows rows = new ShopRows(file);
            for (Iterator<Row> all = csv.rowsOfAnyLength(); all.hasNext(); ) {
                rows.row = all.next();
                try {
                    if (!rows.row.fitsHeader()) {
                        throw new BadFile(file, rows.row.line(), null, rows.row.misfit());
                    }
                    reader.accept(rows);
                } catch (BadFile problem) {
                    badRows.handle(problem, String.join(",", rows.row.values()));
                }
            }
        }
    }

    long line() {
        return row.line();
    }

    /** Stripped; empty for an empty cell or no such column. */
    String text(String column) {
        int position = positions.computeIfAbsent(column, row.header()::position);
        return position < 0 ? "" : row.values().get(position).strip();
    }

    /** Null for an empty cell or no such column. */
    String textOrNull(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    String needed(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw bad(column, "is empty");
        }
        return text;
    }

    /** Any number that is finite. */
    double number(String column) {
        String text = needed(column);
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number) && Character.isLetter(text.charAt(text.length() - 1))) {
                throw notANumber(column, text);
            }
            if (!Double.isFinite(number)) {
                throw bad(column, "'" + text + "' is no number of units; leave no gaps in it");
            }
            return number;
        } catch (NumberFormatException e) {
            throw notANumber(column, text);
        }
    }

    private BadFile notANumber(String column, String text) {
        return bad(column, "'" + text + "' is not a number; write it like 12.5");
    }

    /** Null for an empty cell or no such column. */
    Double numberOrNull(String column) {
        return text(column).isEmpty() ? null : (Double) number(column);
    }

    /** At least 0; null for an empty cell or no such column. */
    Double amountOrNull(String column) {
        Double number = numberOrNull(column);
        if (number != null && !(number >= 0 && number <= MOST)) {
            throw bad(column, "'" + text(column) + "' must lie between 0 and 1,000,000,000");
        }
        return number;
    }

    /** A whole number, at least as large as the bound. */
    int units(String column, int atLeast) {
        double number = number(column);
        if (number != Math.rint(number)) {
            throw bad(column, "'" + text(column) + "' is not a whole number");
        }
        if (number < atLeast || number > MOST) {
            throw bad(column, "'" + text(column) + "' must lie between " + atLeast + " and 1,000,000,000");
        }
        return (int) number;
    }

    /** The same; null for an empty cell or no such column. */
    Integer unitsOrNull(String column, int atLeast) {
        return text(column).isEmpty() ? null : (Integer) units(column, atLeast);
    }

    /** Money in micros, at least 0; 0 for an empty cell or no such column. */
    long micros(String column) {
        if (amountOrNull(column) == null) {
            return 0;
        }
        return new BigDecimal(text(column))
                .movePointRight(6)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    LocalDate day(String column) {
        return days.computeIfAbsent(needed(column), text -> parsedDay(column, text));
    }

    LocalDate dayOrNull(String column) {
        return text(column).isEmpty() ? null : day(column);
    }

    private LocalDate parsedDay(String column, String text) {
        try {
            boolean midnight = text.length() > DAY_LETTERS
                    && text.substring(DAY_LETTERS + 1).matches("00:00(:00(\\.0+)?)?(Z|\\+00:?00)?");
            return LocalDate.parse(midnight ? text.substring(0, DAY_LETTERS) : text);
        } catch (DateTimeException e) {
            throw bad(column, "'" + text + "' is not a day; write it like 2026-03-31");
        }
    }

    BadFile bad(String column, String reason) {
        return new BadFile(file, row.line(), row.header().spelled(column), reason);
    }
}
