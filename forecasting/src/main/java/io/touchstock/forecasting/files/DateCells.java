package io.touchstock.forecasting.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads dates: {@code 2026-03-31}, {@code 2026/03/31}, {@code 20260331}, {@code 31.03.2026}, {@code 2026-03} (its first
 * day), each with or without a time after it. A date of another spelling is refused, since 03/04 is April to some and
 * March to others.
 */
final class DateCells {
    private static final int ISO_LENGTH = 10;
    private static final int COMPACT_LENGTH = 8;
    private static final int MONTH_LENGTH = 7;

    private final Map<String, Integer> seen = new HashMap<>();

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

    private static LocalDate parsed(String text) {
        try {
            if (text.length() >= ISO_LENGTH && !Character.isDigit(text.charAt(4))) {
                return LocalDate.parse(text.substring(0, ISO_LENGTH).replace('/', '-'));
            }
            if (text.length() >= ISO_LENGTH && text.charAt(2) == '.') {
                return LocalDate.parse(text.substring(6, 10) + "-" + text.substring(3, 5) + "-" + text.substring(0, 2));
            }
            if (text.length() == COMPACT_LENGTH) {
                return LocalDate.parse(text, java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
            }
            if (text.length() == MONTH_LENGTH) {
                return YearMonth.parse(text.replace('/', '-')).atDay(1);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(unreadable(text), e);
        }
        throw new IllegalArgumentException(unreadable(text));
    }

    private static String unreadable(String text) {
        return "'" + text + "' is not a date; write it like 2026-03-31";
    }
}
