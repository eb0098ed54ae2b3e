package io.touchstock.inventory.replenishment;

/**
 * What an order suggestion is made from.
 *
 * @param dailyMeanUnits mean demand a day
 * @param dailySdUnits standard deviation of a day's demand
 * @param leadTimeMeanDays from order to shelf
 * @param leadTimeSdDays its standard deviation
 * @param reviewDays days until the next chance to order
 * @param serviceLevel cycle service level, the probability of no stock-out in a protection interval, above 0 and below
 *     1
 * @param onHandUnits on the shelf
 * @param onOrderUnits ordered and not yet there
 * @param committedUnits promised to customers and not yet handed over
 * @param minimumOrderUnits 0 or 1 for none
 * @param packUnits orders are multiples of it, at least 1
 */
public record OrderInputs(
        double dailyMeanUnits,
        double dailySdUnits,
        double leadTimeMeanDays,
        double leadTimeSdDays,
        double reviewDays,
        double serviceLevel,
        double onHandUnits,
        double onOrderUnits,
        double committedUnits,
        int minimumOrderUnits,
        int packUnits) {

    public OrderInputs {
        atLeastZero("mean demand", dailyMeanUnits);
        atLeastZero("standard deviation of demand", dailySdUnits);
        atLeastZero("lead time", leadTimeMeanDays);
        atLeastZero("standard deviation of the lead time", leadTimeSdDays);
        atLeastZero("review period", reviewDays);
        atLeastZero("minimum order", minimumOrderUnits);
        if (!(serviceLevel > 0 && serviceLevel < 1)) {
            throw new IllegalArgumentException(
                    "service level is " + serviceLevel + "; it lies between 0 and 1, both excluded");
        }
        if (packUnits < 1) {
            throw new IllegalArgumentException("pack size is " + packUnits + "; it is at least 1");
        }
    }

    private static void atLeastZero(String what, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " is " + value + "; it must be at least 0");
        }
    }
}
