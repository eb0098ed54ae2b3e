package io.touchstock.inventory.projection;

import java.util.Arrays;
import java.util.OptionalInt;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How late a receipt may come: the probability of having arrived so many whole days after the day on which it is due.
 * Nothing arrives before its day.
 */
public final class ArrivalDelay {

    /** A receipt that is still out with less than this probability counts as there. */
    private static final double NEGLIGIBLE = 1e-12;

    /** Where the tail of a normal delay is cut: following it further costs states and changes nothing that is read. */
    private static final double NORMAL_TAIL = 1e-4;

    private static final int LONGEST_DAYS = 366;

    private static final ArrivalDelay NONE = new ArrivalDelay(new double[] {1});

    /** Index k: P(arrived by k days after it was due); beyond the end, the last one. */
    private final double[] arrivedBy;

    private ArrivalDelay(double[] arrivedBy) {
        this.arrivedBy = arrivedBy;
    }

    /** On time for certain. */
    public static ArrivalDelay none() {
        return NONE;
    }

    /**
     * A normal delay of mean 0, of which only the late half is believed, in whole days: on the day with Φ(1/2 / sd), by
     * k days later with Φ((k + 1/2) / sd). The last 1e-4 come on the day on which the rest falls below that.
     *
     * @param sdDays standard deviation, at least 0; 0 is on time
     */
    public static ArrivalDelay normal(double sdDays) {
        if (!(sdDays >= 0) || Double.isInfinite(sdDays)) {
            throw new IllegalArgumentException("lateness is " + sdDays + " days; it must be at least 0");
        }
        if (sdDays == 0) {
            return NONE;
        }
        NormalDistribution delay = new NormalDistribution(null, 0, sdDays);
        double[] arrivedBy = new double[LONGEST_DAYS];
        int days = 0;
        do {
            arrivedBy[days] = delay.cumulativeProbability(days + 0.5);
        } while (1 - arrivedBy[days++] >= NORMAL_TAIL && days < LONGEST_DAYS);
        if (1 - arrivedBy[days - 1] < NORMAL_TAIL) {
            arrivedBy[days - 1] = 1;
        }
        return new ArrivalDelay(Arrays.copyOf(arrivedBy, days));
    }

    /** On time, or so many days late with the given probability. */
    public static ArrivalDelay late(double probability, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("a late receipt is late by " + days + " days; it is at least 1");
        }
        double[] byDelay = new double[days + 1];
        byDelay[0] = 1 - probability;
        byDelay[days] = probability;
        return ofDays(byDelay);
    }

    /**
     * By the probabilities of 0, 1, 2 … days of delay. What is missing to 1 never comes.
     *
     * @throws IllegalArgumentException if one is below 0 or they add up to more than 1
     */
    public static ArrivalDelay ofDays(double... probabilityByDays) {
        double[] arrivedBy = new double[Math.max(1, probabilityByDays.length)];
        double total = 0;
        for (int day = 0; day < probabilityByDays.length; day++) {
            if (!(probabilityByDays[day] >= 0)) {
                throw new IllegalArgumentException("the probability of " + day + " days of delay is "
                        + probabilityByDays[day] + "; it cannot be below 0");
            }
            total += probabilityByDays[day];
            arrivedBy[day] = Math.min(1, total);
        }
        if (total > 1 + 1e-9) {
            throw new IllegalArgumentException("the probabilities of the delays add up to " + total + "; at most 1");
        }
        return new ArrivalDelay(arrivedBy);
    }

    /** P(it has arrived by that many days after it was due); 0 before. */
    public double arrivedBy(int daysAfterDue) {
        return daysAfterDue < 0 ? 0 : arrivedBy[Math.min(daysAfterDue, arrivedBy.length - 1)];
    }

    /** P(it is not there on its day). */
    public double lateProbability() {
        return 1 - arrivedBy[0];
    }

    /** The delay that is not exceeded with even odds; empty if it rather never comes. */
    public OptionalInt medianDays() {
        for (int day = 0; day < arrivedBy.length; day++) {
            if (arrivedBy[day] >= 0.5 - NEGLIGIBLE) {
                return OptionalInt.of(day);
            }
        }
        return OptionalInt.empty();
    }

    /** Mean delay of what comes at all, in days. */
    double meanDays() {
        double last = arrivedBy[arrivedBy.length - 1];
        double mean = 0;
        for (int day = 0; day < arrivedBy.length - 1; day++) {
            mean += 1 - arrivedBy[day] / last;
        }
        return last == 0 ? 0 : mean;
    }

    boolean certain() {
        return arrivedBy[0] >= 1 - NEGLIGIBLE;
    }

    /** The first day after the due one from which on nothing changes any more. */
    int settledAfterDays() {
        return arrivedBy.length - 1;
    }

    /** P(it is still out so many days after it was due, and comes later). */
    double yetToCome(int daysAfterDue) {
        return arrivedBy[arrivedBy.length - 1] - arrivedBy(daysAfterDue);
    }

    /** The same, but what would come later than so many days after the due one comes then. */
    ArrivalDelay atMost(int days) {
        if (days >= settledAfterDays()) {
            return this;
        }
        double[] shorter = Arrays.copyOf(arrivedBy, days + 1);
        shorter[days] = arrivedBy[arrivedBy.length - 1];
        return new ArrivalDelay(shorter);
    }

    /** P(it arrives that many days after it was due | it has not before). */
    double arrivalProbability(int daysAfterDue) {
        double before = arrivedBy(daysAfterDue - 1);
        double outstanding = 1 - before;
        if (daysAfterDue < 0) {
            return 0;
        }
        return outstanding < NEGLIGIBLE ? 1 : Math.min(1, (arrivedBy(daysAfterDue) - before) / outstanding);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArrivalDelay delay && Arrays.equals(arrivedBy, delay.arrivedBy);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(arrivedBy);
    }

    @Override
    public String toString() {
        return "ArrivalDelay" + Arrays.toString(arrivedBy);
    }
}
