package io.touchstock.inventory.alert;

/**
 * How much of the stock on hand is too much. The target is what an order would lift the stock to, or the cover that is
 * never too much if that is more, and one minimum order on top, for no order can be smaller.
 *
 * @param targetUnits at most so many are fine
 * @param units on hand above that, at least 0
 * @param dailyMeanUnits mean demand a day
 */
public record Excess(double targetUnits, double units, double dailyMeanUnits) {

    static Excess of(int onHandUnits, double orderUpToUnits, double dailyMeanUnits, int leastOrder, int coverDays) {
        double target = Math.max(orderUpToUnits, coverDays * dailyMeanUnits) + leastOrder;
        return new Excess(target, Math.max(0, onHandUnits - target), dailyMeanUnits);
    }

    /** Share of the stock that is too much, 0 to 1. */
    double share() {
        return units == 0 ? 0 : units / (units + targetUnits);
    }
}
