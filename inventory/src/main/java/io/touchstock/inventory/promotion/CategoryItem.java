package io.touchstock.inventory.promotion;

import java.time.LocalDate;

/**
 * An article that shares promotion slots and a budget with others.
 *
 * @param id names the item among the others, as {@code sku|location}
 * @param category whose slots it takes
 * @param firstDay of its first period; slots are of calendar days, and articles need not begin on the same
 * @param daysPerPeriod at least 1
 * @param low the weak end of what is believed of the reaction; that of the problem if it is taken as known
 * @param high the strong end
 */
public record CategoryItem(
        String id,
        String category,
        PromotionProblem problem,
        LocalDate firstDay,
        int daysPerPeriod,
        PriceResponse low,
        PriceResponse high) {

    /** An article that reacts as the problem says, with days for periods. */
    public CategoryItem(String id, String category, PromotionProblem problem, LocalDate firstDay) {
        this(id, category, problem, firstDay, 1, problem.response(), problem.response());
    }

    /** The day on which a period begins, from 0, counted from 1970-01-01. */
    int dayOf(int period) {
        return Math.toIntExact(firstDay.toEpochDay()) + period * daysPerPeriod;
    }

    /** Null if the reaction is taken as known. */
    AverageGain average() {
        return AverageGain.of(problem, low, high);
    }
}
