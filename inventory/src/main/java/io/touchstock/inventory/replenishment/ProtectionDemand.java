package io.touchstock.inventory.replenishment;

import io.touchstock.inventory.projection.DemandDistribution;
import java.util.List;

/**
 * The average day of a protection interval, so that a forecast with seasons and promotions fits the order formula: over
 * the interval, mean and variance add up to those of its days. A last part of a day counts in proportion; an interval
 * longer than the forecast takes the forecast's average day.
 *
 * @param dailyMeanUnits average of the daily means
 * @param dailySdUnits root of the average of the daily variances
 */
public record ProtectionDemand(double dailyMeanUnits, double dailySdUnits) {

    /**
     * Averages the first days of a forecast.
     *
     * @param intervalDays lead time plus review period; 0 takes the first day
     * @param days at least one
     */
    public static ProtectionDemand of(List<DemandDistribution> days, double intervalDays) {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("no day of demand is given; the order formula needs at least one");
        }
        double within = intervalDays <= 0 ? 1 : Math.min(intervalDays, days.size());
        double mean = 0;
        double variance = 0;
        for (int i = 0; i < within; i++) {
            double share = Math.min(1, within - i);
            mean += share * days.get(i).mean();
            variance += share * days.get(i).variance();
        }
        return new ProtectionDemand(mean / within, Math.sqrt(variance / within));
    }
}
