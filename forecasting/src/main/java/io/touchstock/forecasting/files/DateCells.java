package io.touchstock.forecasting.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads dates: {@code 2026-03-31}, {@code 2026/03/31}, {@code 20260331}, {@code 31.03.2026}, {@code 2026-03} (its first
 * day), each with or without a time after it. A date of another spelling is refused, since 03/04 is April to some and
 * March to others: unless the table's own format is said.
 */
public final class DateCells {
    private static final int ISO_LENGTH = 10;
    private static final int COMPACT_LENGTH = 8;
    private static final int MONTH_LENGTH = 7;

    private final Map<String, Integer> seen = new HashMap<>();
    private final DateTimeFormatter format;

    private DateCells(DateTimeFormatter format) {
        this.format = format;
    }

    /** The spellings above. */
    public static DateCells told() {
        return new DateCells(null);
    }

    /**
     * One spelling.
     *
     * @param pattern of {@link DateTimeFormatter}, for example {@code d/M/yyyy}
     * @throws IllegalArgumentException if it is none, or does not tell day, month and year
     */
    public static DateCells of(String pattern) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.ENGLISH);
        LocalDate some = LocalDate.of(2003, 12, 31);
        if (!LocalDate.parse(format.format(some), format).equals(some)) {
            throw new DateTimeException("it does not tell the day");
        }
        return new DateCells(format);
    }

    /**
     * Days since 1970.
     *
     * @throws IllegalArgumentException saying how to write a date
     */
    int epochDay(String cell) {
        Integer known = seen.get(cell);
        if (known == null) {
            known = Math.toIntExact(parsed(cell.strip()).toEpochDay());
            seen.put(cell, known);
        }
        return known;
    }

    private LocalDate parsed(String text) {
        try {
            if (format != null) {
                return format.parse(text, LocalDate::from);
            }
            if (text.length() >= ISO_LENGTH && !Character.isDigit(text.charAt(4))) {
                return LocalDate.parse(text.substring(0, ISO_LENGTH).replace('/', '-'));
            }
            if (text.length() >= ISO_LENGTH && text.charAt(2) == '.') {
                return LocalDate.parse(text.substring(6, 10) + "-" + text.substring(3, 5) + "-" + text.substring(0, 2));
            }
            if (text.length() == COMPACT_LENGTH) {
                return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
            }
            if (text.length() == MONTH_LENGTH) {
                return YearMonth.parse(text.replace('/', '-')).atDay(1);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(unreadable(text), e);
        }
        throw new IllegalArgumentException(unreadable(text));
    }

    private String unreadable(String text) {
        return "'" + text + "' is not a date"
                + (format == null
                        ? "; write it like 2026-03-31, or say how it is written: --date-format d/M/yyyy"
                        : " of the format that --date-format says");
    }
}
