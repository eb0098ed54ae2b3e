package io.touchstock.inventory.alert;

import java.io.Serializable;
import java.time.Duration;

/**
 * How overstock, phantom stock and late receipts are judged, and what an alert weighs.
 *
 * @param overstock for OVERSTOCK, whose reading is the share of the stock on hand that is above target: 0.5 for twice
 *     the target
 * @param phantomStock for PHANTOM_STOCK, whose reading is 1 - the probability of the run of days without a sale
 * @param lateReceipt for LATE_RECEIPT, whose reading is 1 for a receipt that is overdue by more than the grace days and
 *     may be missed, and otherwise what lateness adds to the probability of running out
 * @param overstockCoverDays so many days of mean demand are never too much, at least 0
 * @param receiptGraceDays a receipt may be so many days overdue before that alone is an alert, at least 0
 * @param leastRiskOfOverdue the probability of running out within lead time and review period below which being overdue
 *     alone is no alert, 0 to 1: nobody misses those goods; 0 to tell of whatever is overdue
 * @param carryingCostShare what it costs to keep a unit for a year, as a share of its unit cost, at least 0; the value
 *     at risk of too much stock (Silver, Pyke and Thomas: 0.2 to 0.3)
 * @param severity what a value at risk weighs
 * @param falseAlarmDays so many days a kind stays quiet that was called a false alarm, at least 0
 */
public record AlertKindRules(
        HoldRules overstock,
        HoldRules phantomStock,
        HoldRules lateReceipt,
        int overstockCoverDays,
        int receiptGraceDays,
        double leastRiskOfOverdue,
        double carryingCostShare,
        SeverityBounds severity,
        int falseAlarmDays)
        implements Serializable {

    public AlertKindRules {
        if (overstockCoverDays < 0 || receiptGraceDays < 0 || falseAlarmDays < 0) {
            throw new IllegalArgumentException("overstockCoverDays is " + overstockCoverDays + ", receiptGraceDays "
                    + receiptGraceDays + " and falseAlarmDays " + falseAlarmDays + "; none can be negative");
        }
        if (!(leastRiskOfOverdue >= 0 && leastRiskOfOverdue <= 1)) {
            throw new IllegalArgumentException(
                    "leastRiskOfOverdue is " + leastRiskOfOverdue + "; it must lie between 0 and 1");
        }
        if (!(carryingCostShare >= 0) || Double.isInfinite(carryingCostShare)) {
            throw new IllegalArgumentException("carryingCostShare is " + carryingCostShare + "; it must be at least 0");
        }
    }

    /**
     * Overstock from twice the target on, with 30 days of cover never too much; phantom stock when a run without sales
     * is as improbable as 1 in 1,000; a receipt more than three days overdue at a risk of 5 % or more, or lateness that
     * adds 30 % to the risk. Measured on simulated shops (README): of deliveries overdue by a day few matter, of those
     * that add to the risk most.
     */
    public static AlertKindRules defaults() {
        return new AlertKindRules(
                new HoldRules(0.5, 0.3, 2, Duration.ofDays(1), 3, Duration.ofDays(1)),
                new HoldRules(0.999, 0.9, 2, Duration.ofDays(1), 1, Duration.ZERO),
                new HoldRules(0.3, 0.15, 1, Duration.ZERO, 2, Duration.ZERO),
                30,
                3,
                0.05,
                0.25,
                SeverityBounds.defaults(),
                14);
    }
}
