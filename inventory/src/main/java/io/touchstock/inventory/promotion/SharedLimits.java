package io.touchstock.inventory.promotion;

/**
 * What several articles share.
 *
 * @param mostAtOnce promotions that may run at the same time in one category
 * @param budgetMicros of all windows of all articles together, net of vendor funding; {@link Long#MAX_VALUE} for none
 */
public record SharedLimits(int mostAtOnce, long budgetMicros) {

    public SharedLimits {
        if (mostAtOnce < 0) {
            throw new IllegalArgumentException("mostAtOnce is " + mostAtOnce + "; it must be at least 0");
        }
        if (budgetMicros < 0) {
            throw new IllegalArgumentException("the shared budget is " + budgetMicros + " micros; at least 0");
        }
    }

    boolean hasBudget() {
        return budgetMicros < Long.MAX_VALUE;
    }
}
