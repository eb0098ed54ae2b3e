package io.touchstock.app.cli;

import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.files.BadFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;

/** Reads the numbers of a row; what cannot be read is a {@link BadFile} with line and column. */
final class Cells {
    private static final int MICROS_SCALE = 6;
    private static final int MOST_DIGITS = 30;
    private static final int SHORT_DIGITS = 9;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    private final Path file;

    Cells(Path file) {
        this.file = file;
    }

    /** An amount in millionths, further digits rounded half to even; 0 for an empty cell or no such column. */
    long micros(Row row, int column) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return 0;
        }
        BigDecimal amount = number(row, column, text, "1234.50");
        try {
            return amount.setScale(MICROS_SCALE, RoundingMode.HALF_EVEN)
                    .movePointRight(MICROS_SCALE)
                    .longValueExact();
        } catch (ArithmeticException e) {
            throw bad(row, column, "'" + text + "' is too large; the largest amount is 9223372036854");
        }
    }

    /**
     * A count, at most 1,000,000,000,000, or below 0 what is taken back, as much at most; 0 for an empty cell or no
     * such column.
     */
    long count(Row row, int column) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return 0;
        }
        if (isShortWholeNumber(text)) {
            return Integer.parseInt(text);
        }
        BigDecimal number = number(row, column, text, "12");
        if (number.abs().compareTo(MOST) > 0) {
            throw bad(
                    row,
                    column,
                    "'" + text + "' is " + (number.signum() > 0 ? "above " : "below -")
                            + "1,000,000,000,000, the most a row may count; correct it");
        }
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            throw bad(row, column, "'" + text + "' is not a whole number; a count is one");
        }
    }

    /** Nearly every count is, and need not be taken for a decimal number first. */
    private static boolean isShortWholeNumber(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return text.length() <= SHORT_DIGITS;
    }

    BadFile bad(Row row, int column, String reason) {
        return new BadFile(file, row.line(), row.header().columns().get(column).strip(), reason);
    }

    private static String text(Row row, int column) {
        return column < 0 ? "" : row.values().get(column).strip();
    }

    private BigDecimal number(Row row, int column, String text, String example) {
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw bad(row, column, "'" + text + "' is not a number; write it like " + example);
        }
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > 2 * MOST_DIGITS) {
            throw bad(row, column, "'" + text + "' has too many digits");
        }
        return number;
    }
}
