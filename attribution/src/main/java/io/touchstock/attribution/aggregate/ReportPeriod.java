package io.touchstock.attribution.aggregate;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Days whose conversions are summed together.
 *
 * @param from first day; null for no bound
 * @param to last day, inclusive; null for no bound
 */
public record ReportPeriod(String name, LocalDate from, LocalDate to) implements Serializable {

    /** All days there are. */
    public static final ReportPeriod ALL = new ReportPeriod("all", null, null);

    public ReportPeriod {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "period " + name + " ends on " + to + ", before it begins on " + from + "; swap the two days");
        }
    }

    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
