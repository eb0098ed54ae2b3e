package io.touchstock.attribution.aggregate;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How far a report has come.
 *
 * @param latestSale last day with a conversion; null before the first
 * @param latestSeen last day of anything; null before the first
 * @param toldTo last day of the newest trailing report; null before the first
 */
public record ReportCalendar(LocalDate latestSale, LocalDate latestSeen, LocalDate toldTo) implements Serializable {

    public static final ReportCalendar EMPTY = new ReportCalendar(null, null, null);

    ReportCalendar with(LocalDate day, boolean sale) {
        return new ReportCalendar(sale ? later(latestSale, day) : latestSale, later(latestSeen, day), toldTo);
    }

    /** After a trailing report. */
    ReportCalendar told(LocalDate to) {
        return new ReportCalendar(latestSale, latestSeen, to);
    }

    /**
     * Last day of a report on an input that has ended: that of the latest sale, for journeys without one close a
     * lookback later and would drag the report into days that were not.
     */
    LocalDate last() {
        LocalDate last = latestSale != null ? latestSale : latestSeen;
        return toldTo == null ? last : later(toldTo, last);
    }

    private static LocalDate later(LocalDate known, LocalDate day) {
        return known == null || day.isAfter(known) ? day : known;
    }
}
