package io.touchstock.app.cli;

import io.touchstock.attribution.model.PathFormat;
import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.files.BadFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Reads the cells of a row; what cannot be read is a {@link BadFile} with line and column. */
final class Cells {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter();
    private static final DateTimeFormatter OFFSET = new DateTimeFormatterBuilder()
            .append(LOCAL)
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .appendOffset("+HH:mm", "Z")
            .toFormatter();

    private final Path file;
    private final ZoneId zone;

    Cells(Path file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    String text(Row row, int column) {
        String text = row.values().get(column).strip();
        if (text.isEmpty()) {
            throw bad(row, column, "is empty");
        }
        return text;
    }

    String channel(Row row, int column) {
        String channel = text(row, column);
        if (channel.contains(PathFormat.SEPARATOR)) {
            throw bad(
                    row,
                    column,
                    "'" + channel + "' contains '" + PathFormat.SEPARATOR
                            + "', which separates the channels of a path; rename the channel");
        }
        return channel;
    }

    /** Text for a cell that may be empty; null if it is, or if there is no such column. */
    String optionalText(Row row, int column) {
        String text = column < 0 ? "" : row.values().get(column).strip();
        return text.isEmpty() ? null : text;
    }

    boolean flag(Row row, int column) {
        String text = row.values().get(column).strip();
        return switch (text) {
            case "", "0", "0.0", "false", "False", "FALSE", "no" -> false;
            case "1", "1.0", "true", "True", "TRUE", "yes" -> true;
            default -> throw bad(row, column, "'" + text + "' is neither 1 (a conversion) nor 0 (none)");
        };
    }

    /** An amount in millionths, further digits rounded half up; 0 for an empty cell or no such column. */
    long micros(Row row, int column) {
        String text = column < 0 ? "" : row.values().get(column).strip();
        if (text.isEmpty()) {
            return 0;
        }
        BigDecimal amount = number(row, column, text);
        if (amount.signum() < 0) {
            throw bad(row, column, "'" + text + "' is negative; an amount must be 0 or more");
        }
        try {
            return amount.movePointRight(6).setScale(0, RoundingMode.HALF_UP).longValueExact();
        } catch (ArithmeticException e) {
            throw bad(row, column, "'" + text + "' is too large; the largest amount is 9223372036854");
        }
    }

    /** A count; 0 for an empty cell or no such column. */
    long count(Row row, int column) {
        String text = column < 0 ? "" : row.values().get(column).strip();
        if (text.isEmpty()) {
            return 0;
        }
        try {
            long count = number(row, column, text).longValueExact();
            if (count >= 0) {
                return count;
            }
        } catch (ArithmeticException e) {
            throw bad(row, column, "'" + text + "' is not a whole number that fits 64 bits");
        }
        throw bad(row, column, "'" + text + "' is negative; a count must be 0 or more");
    }

    Instant time(Row row, int column) {
        String text = text(row, column);
        Instant time;
        try {
            time = instant(text);
        } catch (DateTimeException e) {
            throw bad(
                    row,
                    column,
                    "'" + text + "' is not a time such as 2026-03-01T12:00:00Z, 2026-03-01 12:00:00,"
                            + " 2026-03-01 or seconds since 1970");
        }
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw bad(row, column, "'" + text + "' lies outside 1970 to 2100");
        }
        return time;
    }

    BadFile bad(Row row, int column, String reason) {
        return new BadFile(file, row.line(), row.header().columns().get(column).strip(), reason);
    }

    private BigDecimal number(Row row, int column, String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.precision() - number.scale() <= 30 && number.scale() <= 60) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw bad(row, column, "'" + text + "' is not a number; write 1234.50");
        }
        throw bad(row, column, "'" + text + "' is out of range");
    }

    private Instant instant(String text) {
        if (text.chars().allMatch(c -> c >= '0' && c <= '9') && text.length() >= 9 && text.length() <= 16) {
            long number = Long.parseLong(text);
            return text.length() <= 10
                    ? Instant.ofEpochSecond(number)
                    : text.length() <= 13
                            ? Instant.ofEpochMilli(number)
                            : Instant.ofEpochSecond(number / 1_000_000, number % 1_000_000 * 1000);
        }
        boolean spaced = text.length() > 10 && text.charAt(10) == ' ';
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } else if (text.endsWith("Z") && !spaced) {
            return Instant.parse(text);
        }
        String rest = text.length() > 10 ? text.substring(10) : "";
        if (rest.contains("+") || rest.contains("-") || rest.endsWith("Z")) {
            return OffsetDateTime.parse(text, spaced ? OFFSET : DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant();
        }
        return LocalDateTime.parse(text, spaced ? LOCAL : DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                .atZone(zone)
                .toInstant();
    }
}
