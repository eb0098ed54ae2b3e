package io.touchstock.inventory.promotion;

import java.time.LocalDate;

/**
 * Whose plan it is and when its periods are.
 *
 * @param firstDay first day of period 1
 * @param daysPerPeriod 1 for days, 7 for weeks
 * @param asOf last day whose sales the forecast has seen
 * @param delistedOn the day from which the article is no longer sold, or the season's end; null if it goes on
 */
public record PlanContext(
        String sku, String location, LocalDate firstDay, int daysPerPeriod, LocalDate asOf, LocalDate delistedOn) {

    public PlanContext {
        if (daysPerPeriod < 1) {
            throw new IllegalArgumentException("a period has " + daysPerPeriod + " days; it must be at least 1");
        }
    }

    LocalDate firstDayOf(int period) {
        return firstDay.plusDays((long) (period - 1) * daysPerPeriod);
    }

    LocalDate lastDayOf(int period) {
        return firstDay.plusDays((long) period * daysPerPeriod - 1);
    }
}
