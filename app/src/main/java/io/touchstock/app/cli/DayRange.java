package io.touchstock.app.cli;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Days, both ends within the range.
 *
 * @param from null for no first day
 * @param to null for no last day
 */
record DayRange(LocalDate from, LocalDate to) {

    static final DayRange ALL = new DayRange(null, null);

    /**
     * Reads the two options.
     *
     * @param from as typed, or null
     * @param to as typed, or null
     * @throws InputException if one is no day, or they are the wrong way round
     */
    static DayRange of(String from, String to) {
        DayRange days = new DayRange(day("--from", from), day("--to", to));
        if (days.from != null && days.to != null && days.from.isAfter(days.to)) {
            throw new InputException("--from: " + from + " is after --to " + to + "; swap the two");
        }
        return days;
    }

    boolean isAll() {
        return from == null && to == null;
    }

    /** The same with the bounds that are missing. */
    DayRange within(LocalDate first, LocalDate last) {
        return new DayRange(from == null ? first : from, to == null ? last : to);
    }

    /** In words, for example {@code 2026-03-01 to 2026-03-31}; empty without bounds. */
    String text() {
        if (isAll()) {
            return "";
        }
        return from == null ? "up to " + to : to == null ? "from " + from : from + " to " + to;
    }

    private static LocalDate day(String option, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InputException(
                    option + ": '" + text + "' is not a day; write year, month and day, such as 2026-03-31");
        }
    }
}
