package io.touchstock.inventory.alert;

import io.touchstock.inventory.projection.ArrivalDelay;

/**
 * How much later an overdue receipt will come. Its delay is normal, of which the days that have passed are known not to
 * have been enough. The longer it is overdue, the longer it may stay away: the standard deviation is at least the days
 * it is overdue by, since a supplier who is that late is not the usual one of the catalogue.
 */
final class FurtherDelay {

    private static final int LONGEST_DAYS = 60;

    private FurtherDelay() {}

    /**
     * Counted from today.
     *
     * @param overdueDays days since the receipt was due, at least 1
     * @param latenessSdDays how late receipts tend to be, at least 0
     */
    static ArrivalDelay of(int overdueDays, double latenessSdDays) {
        ArrivalDelay whole = ArrivalDelay.normal(Math.max(latenessSdDays, overdueDays));
        double alreadyBefore = whole.arrivedBy(overdueDays - 1);
        double before = alreadyBefore;
        double[] probability = new double[LONGEST_DAYS + 1];
        for (int day = 0; day <= LONGEST_DAYS; day++) {
            double until = whole.arrivedBy(overdueDays + day);
            probability[day] = Math.max(0, until - before) / (1 - alreadyBefore);
            before = until;
        }
        return ArrivalDelay.ofDays(probability);
    }
}
