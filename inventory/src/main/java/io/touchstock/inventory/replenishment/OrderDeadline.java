package io.touchstock.inventory.replenishment;

import io.touchstock.inventory.projection.ProjectedDay;
import io.touchstock.inventory.projection.Projection;
import java.util.OptionalInt;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * By when to order. An order placed on day t is on the shelf before the demand of day t + L, with L the mean lead time
 * rounded up to whole days. It is in time if that is not after the first day by which the probability of having run out
 * reaches the given risk; so the last day to order is that day - L.
 */
public final class OrderDeadline {

    private static final NormalDistribution STANDARD_NORMAL = new NormalDistribution(null, 0, 1);

    private static final double RATHER_EMPTY = 0.5;
    /** An article of which less than one a year is asked for is not ordered ahead. */
    private static final double LEAST_UNITS_A_DAY = 1 / 365.0;

    private OrderDeadline() {}

    /**
     * The last day to order so that no day which an order of today can still serve has a shelf that is empty with more
     * than the given risk, receipts on their way counted, and supplier and demand both as uncertain as they are.
     * Ordering on day t leaves day d at the risk P(short on d) · P(lead time &gt; d - t). Days before today + lead time
     * are past helping, and days after the review period can be helped at the next review; where one can order at any
     * time that is tomorrow. Of an article that sells once in weeks so short a stretch hardly ever sees a customer,
     * however empty the shelf; so a day counts as well if half of what is asked for on it would be missed. A projection
     * that ends before an order of today arrives is judged by the days it has.
     *
     * <p>Before {@code today} if the risk was reached earlier than an order of today arrives; empty if there is no need
     * to order before the next review.
     *
     * @param today counted like the projection's days; 0 or below before its first
     * @param leadTimeSdDays of a normal lead time in whole days
     * @param risk what may be left, 1 - the service level, above 0
     */
    public static OptionalInt lastDay(
            Projection projection,
            int today,
            double leadTimeMeanDays,
            double leadTimeSdDays,
            double reviewDays,
            double risk) {
        requireRisk(risk);
        int leadDays = (int) Math.ceil(leadTimeMeanDays);
        int served = today + leadDays;
        if (served > projection.days().size()) {
            return lastDay(projection, leadTimeMeanDays, risk);
        }
        int nextReview = Math.min(
                projection.days().size(), today - 1 + (int) Math.ceil(leadTimeMeanDays + Math.max(1, reviewDays)));
        for (int day = today; day <= nextReview; day++) {
            if (isTooLate(projection, day + 1, served, nextReview, leadTimeMeanDays, leadTimeSdDays, risk)) {
                OptionalInt firstShort = projection.firstDayAtLeast(risk);
                boolean pastHelping = day == today && firstShort.isPresent() && firstShort.getAsInt() < served;
                return OptionalInt.of(pastHelping ? firstShort.getAsInt() - leadDays : day);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isTooLate(
            Projection projection,
            int orderDay,
            int served,
            int nextReview,
            double leadTimeMeanDays,
            double leadTimeSdDays,
            double risk) {
        double runsOutFirst = 0;
        for (int day = Math.max(1, served); day <= nextReview; day++) {
            double stillOut = leadTimeExceeds(day - orderDay, leadTimeMeanDays, leadTimeSdDays);
            runsOutFirst += stillOut
                    * (projection.stockoutProbabilityWithin(day) - projection.stockoutProbabilityWithin(day - 1));
            ProjectedDay projected = projection.days().get(day - 1);
            double shortOnDay = stillOut * projected.stockoutProbability();
            if (runsOutFirst >= risk || shortOnDay >= risk || isRatherEmpty(projected, stillOut)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRatherEmpty(ProjectedDay day, double stillOut) {
        return day.expectedDemandUnits() >= LEAST_UNITS_A_DAY
                && stillOut * day.expectedLostUnits() >= RATHER_EMPTY * day.expectedDemandUnits();
    }

    private static double leadTimeExceeds(int days, double meanDays, double sdDays) {
        if (days < 0) {
            return 1;
        }
        return sdDays == 0
                ? (Math.ceil(meanDays) > days ? 1 : 0)
                : 1 - STANDARD_NORMAL.cumulativeProbability((days + 0.5 - meanDays) / sdDays);
    }

    /**
     * The last day to order, counted like the projection's days (1 = its first). 0 or below: an order comes too late,
     * by that many days plus one. Empty if the risk is not reached within the horizon.
     *
     * @param risk probability of a stock-out that must not be reached before the order is there, above 0
     */
    public static OptionalInt lastDay(Projection projection, double leadTimeMeanDays, double risk) {
        requireRisk(risk);
        OptionalInt reached = projection.firstDayAtLeast(risk);
        return reached.isPresent()
                ? OptionalInt.of(reached.getAsInt() - (int) Math.ceil(leadTimeMeanDays))
                : OptionalInt.empty();
    }

    private static void requireRisk(double risk) {
        if (!(risk > 0 && risk <= 1)) {
            throw new IllegalArgumentException("risk is " + risk + "; it lies above 0 and is at most 1");
        }
    }
}
