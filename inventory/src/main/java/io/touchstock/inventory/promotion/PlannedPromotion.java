package io.touchstock.inventory.promotion;

/**
 * A window at one price.
 *
 * @param firstPeriod counted from 1
 * @param lastPeriod inclusive
 */
public record PlannedPromotion(int firstPeriod, int lastPeriod, long priceMicros) {

    /** Whether it runs in that period. */
    public boolean covers(int period) {
        return firstPeriod <= period && period <= lastPeriod;
    }
}
