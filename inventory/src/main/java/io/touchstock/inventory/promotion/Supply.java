package io.touchstock.inventory.promotion;

import java.util.Collections;
import java.util.List;

/**
 * What there is to sell.
 *
 * @param onHandUnits before the first period; infinite if stock never binds
 * @param receiptUnits arriving before the demand of each period, tail included
 * @param minimumOnHandUnits a promotion may not take the stock at the end of any period below this; where it is below
 *     without a promotion, the promotion may not take it lower still
 */
public record Supply(double onHandUnits, List<Double> receiptUnits, double minimumOnHandUnits) {

    public Supply {
        receiptUnits = List.copyOf(receiptUnits);
        if (!(onHandUnits >= 0)) {
            throw new IllegalArgumentException("stock on hand is " + onHandUnits + " units; it must be at least 0");
        }
        if (!(minimumOnHandUnits >= 0) || Double.isInfinite(minimumOnHandUnits)) {
            throw new IllegalArgumentException(
                    "minimum on hand is " + minimumOnHandUnits + " units; it must be at least 0");
        }
        for (double units : receiptUnits) {
            if (!(units >= 0) || Double.isInfinite(units)) {
                throw new IllegalArgumentException("a receipt has " + units + " units; it must be at least 0");
            }
        }
    }

    /** Stock that never binds, over so many periods, tail included. */
    public static Supply unlimited(int periods) {
        return new Supply(Double.POSITIVE_INFINITY, Collections.nCopies(periods, 0.0), 0);
    }

    /** Whether stock can bind at all. */
    public boolean limited() {
        return !Double.isInfinite(onHandUnits);
    }
}
