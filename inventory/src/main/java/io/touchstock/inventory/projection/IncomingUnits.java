package io.touchstock.inventory.projection;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Units on order that will reach the shelf.
 *
 * @param dueDay the day before whose demand they should be there, counted from 1 = the first day projected
 * @param units at least 0
 * @param latenessSdDays standard deviation of a normal delay in days, of which only the late half is believed: with
 *     probability 1/2 (and more, by rounding) they come on the day, otherwise later. 0 for a receipt that is certain
 */
public record IncomingUnits(int dueDay, int units, double latenessSdDays) {

    public IncomingUnits {
        if (dueDay < 1) {
            throw new IllegalArgumentException("receipt is due on day " + dueDay
                    + "; the first day projected is 1, add earlier ones to the stock on hand");
        }
        if (units < 0) {
            throw new IllegalArgumentException("receipt has " + units + " units; it cannot be negative");
        }
        if (!(latenessSdDays >= 0) || Double.isInfinite(latenessSdDays)) {
            throw new IllegalArgumentException("lateness is " + latenessSdDays + " days; it must be at least 0");
        }
    }

    /** Units that arrive on the day for certain. */
    public static IncomingUnits onTime(int dueDay, int units) {
        return new IncomingUnits(dueDay, units, 0);
    }

    boolean certain() {
        return latenessSdDays == 0;
    }

    /** P(it arrives on that day | it has not arrived before). */
    double arrivalProbability(int day) {
        if (day < dueDay) {
            return 0;
        }
        if (certain()) {
            return 1;
        }
        double outstanding = day == dueDay ? 1 : 1 - arrivedBy(day - 1);
        return outstanding < 1e-12 ? 1 : Math.min(1, (arrivedBy(day) - (1 - outstanding)) / outstanding);
    }

    private double arrivedBy(int day) {
        return new NormalDistribution(null, 0, latenessSdDays).cumulativeProbability(day - dueDay + 0.5);
    }
}
