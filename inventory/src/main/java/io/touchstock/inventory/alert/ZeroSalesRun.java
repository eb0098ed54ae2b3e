package io.touchstock.inventory.alert;

import io.touchstock.inventory.projection.DemandDistribution;
import java.util.List;

/**
 * How likely it is to sell nothing for days while there is stock. A very small probability says that the stock is a
 * phantom: on record, but not on the shelf.
 */
public final class ZeroSalesRun {

    private ZeroSalesRun() {}

    /** P(no sale on any of the days) = Π (1 - p), days independent. */
    public static double probability(double... saleProbabilityByDay) {
        double none = 1;
        for (double p : saleProbabilityByDay) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("probability of a sale is " + p + "; it lies between 0 and 1");
            }
            none *= 1 - p;
        }
        return none;
    }

    /** The same from the days' demand. */
    public static double probability(List<DemandDistribution> demandByDay) {
        return probability(demandByDay.stream()
                .mapToDouble(DemandDistribution::probabilityOfASale)
                .toArray());
    }
}
