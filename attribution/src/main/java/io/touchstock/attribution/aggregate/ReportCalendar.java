package io.touchstock.attribution.aggregate;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which days a report has seen.
 *
 * @param latestSale last day with a conversion; null before the first
 * @param latestSeen last day of anything; null before the first
 * @param changed something came since the last report
 */
public record ReportCalendar(LocalDate latestSale, LocalDate latestSeen, boolean changed) implements Serializable {

    public static final ReportCalendar EMPTY = new ReportCalendar(null, null, false);

    public ReportCalendar with(ReportInput input) {
        return new ReportCalendar(
                input.isSale() ? later(latestSale, input.day()) : latestSale, later(latestSeen, input.day()), true);
    }

    public ReportCalendar reported() {
        return new ReportCalendar(latestSale, latestSeen, false);
    }

    /**
     * Last day of the report: that of the latest sale, since journeys without one close a lookback later and would drag
     * the report into days that have not been yet.
     */
    public LocalDate to() {
        return latestSale != null ? latestSale : latestSeen;
    }

    /** First day of a report that spans so many days. */
    public LocalDate from(int days) {
        return to().minusDays(days - 1L);
    }

    private static LocalDate later(LocalDate known, LocalDate day) {
        return known == null || day.isAfter(known) ? day : known;
    }
}
