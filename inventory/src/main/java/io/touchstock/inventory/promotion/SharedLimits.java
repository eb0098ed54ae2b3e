package io.touchstock.inventory.promotion;

import java.util.Map;

/**
 * What several articles share.
 *
 * @param mostAtOnce promotions that may run at the same time in one category
 * @param budgetMicros of all windows of all articles together, net of vendor funding; {@link Long#MAX_VALUE} for none
 * @param taken slots of promotions that are planned already, by category and day, counted from 1970-01-01
 */
public record SharedLimits(int mostAtOnce, long budgetMicros, Map<String, Map<Integer, Integer>> taken) {

    /** Where nothing is planned yet. */
    public SharedLimits(int mostAtOnce, long budgetMicros) {
        this(mostAtOnce, budgetMicros, Map.of());
    }

    public SharedLimits {
        taken = Map.copyOf(taken);
        if (mostAtOnce < 0) {
            throw new IllegalArgumentException("mostAtOnce is " + mostAtOnce + "; it must be at least 0");
        }
        if (budgetMicros < 0) {
            throw new IllegalArgumentException("the shared budget is " + budgetMicros + " micros; at least 0");
        }
    }

    /** How many more promotions may run in a category on a day, counted from 1970-01-01. */
    int room(String category, int day) {
        return Math.max(0, mostAtOnce - taken.getOrDefault(category, Map.of()).getOrDefault(day, 0));
    }

    boolean hasBudget() {
        return budgetMicros < Long.MAX_VALUE;
    }
}
