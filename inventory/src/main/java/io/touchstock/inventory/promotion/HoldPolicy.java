package io.touchstock.inventory.promotion;

import java.io.Serializable;

/**
 * When stock carries a promotion.
 *
 * @param mostStockoutProbability P(a customer finds the shelf empty on a day of the window) must be at most this on
 *     every day of it
 * @param leastFillRate share of the window's demand that must be met, in expectation
 */
public record HoldPolicy(double mostStockoutProbability, double leastFillRate) implements Serializable {

    public HoldPolicy {
        if (!(mostStockoutProbability > 0 && mostStockoutProbability < 1)) {
            throw new IllegalArgumentException("mostStockoutProbability is " + mostStockoutProbability
                    + "; it must lie between 0 and 1, 0.3 is usual");
        }
        if (!(leastFillRate >= 0 && leastFillRate <= 1)) {
            throw new IllegalArgumentException("leastFillRate is " + leastFillRate + "; it must lie between 0 and 1");
        }
    }

    /** At most 30 % on any day, at least 95 % of the demand met. */
    public static HoldPolicy defaults() {
        return new HoldPolicy(0.3, 0.95);
    }
}
