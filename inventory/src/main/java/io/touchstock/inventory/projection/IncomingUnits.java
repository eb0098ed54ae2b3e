package io.touchstock.inventory.projection;

import java.util.OptionalInt;

/**
 * Units on order that will reach the shelf.
 *
 * @param dueDay the day before whose demand they should be there, counted from 1 = the first day projected
 * @param units at least 0
 * @param delay how late they may be
 */
public record IncomingUnits(int dueDay, int units, ArrivalDelay delay) {

    public IncomingUnits {
        if (dueDay < 1) {
            throw new IllegalArgumentException("receipt is due on day " + dueDay
                    + "; the first day projected is 1, add earlier ones to the stock on hand");
        }
        if (units < 0) {
            throw new IllegalArgumentException("receipt has " + units + " units; it cannot be negative");
        }
    }

    /**
     * Units with a normal delay.
     *
     * @param latenessSdDays see {@link ArrivalDelay#normal}; 0 for a receipt that is certain
     */
    public IncomingUnits(int dueDay, int units, double latenessSdDays) {
        this(dueDay, units, ArrivalDelay.normal(latenessSdDays));
    }

    /** Units that arrive on the day for certain. */
    public static IncomingUnits onTime(int dueDay, int units) {
        return new IncomingUnits(dueDay, units, ArrivalDelay.none());
    }

    boolean certain() {
        return delay.certain();
    }

    /** Whether it is on that day that they are there with even odds for the first time. */
    boolean likelyOn(int day) {
        return delay.medianDays().orElse(Integer.MAX_VALUE) == day - dueDay;
    }

    /** The day by which they are there with even odds; empty if they rather never come. */
    OptionalInt likelyDay() {
        OptionalInt median = delay.medianDays();
        return median.isPresent() ? OptionalInt.of(dueDay + median.getAsInt()) : median;
    }

    /** P(it arrives on that day | it has not arrived before). */
    double arrivalProbability(int day) {
        return delay.arrivalProbability(day - dueDay);
    }

    /** P(it is still out at the end of that day, and comes later). */
    double yetToCome(int day) {
        return delay.yetToCome(day - dueDay);
    }

    /** The same, but there by that day if it comes at all. */
    IncomingUnits settledOn(int day) {
        return new IncomingUnits(dueDay, units, delay.atMost(day - dueDay));
    }

    /** The last day on which it may still be uncertain whether it is there. */
    int lastUncertainDay() {
        return dueDay + delay.settledAfterDays();
    }
}
