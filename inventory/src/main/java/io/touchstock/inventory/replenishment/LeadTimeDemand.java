package io.touchstock.inventory.replenishment;

import io.touchstock.inventory.projection.DemandDistribution;
import io.touchstock.inventory.replenishment.ServiceLevel.Protection;

/**
 * Demand of a protection interval, lead time plus review period, with the variance of both demand and lead time: mean
 * (L+R)·d, variance (L+R)·sd_d² + d²·sd_L² (Silver, Pyke and Thomas, chapter 6). The reorder point, or order-up-to
 * level, is its quantile at the cycle service level; the safety stock is that quantile less the mean.
 *
 * @param meanUnits expected demand
 * @param varianceUnits2 its variance
 */
public record LeadTimeDemand(double meanUnits, double varianceUnits2) {

    /** By the demand of a day, in units, and the interval, in days. */
    public static LeadTimeDemand of(
            double dailyMeanUnits,
            double dailySdUnits,
            double leadTimeMeanDays,
            double leadTimeSdDays,
            double reviewDays) {
        double interval = leadTimeMeanDays + reviewDays;
        return new LeadTimeDemand(
                interval * dailyMeanUnits,
                interval * dailySdUnits * dailySdUnits
                        + dailyMeanUnits * dailyMeanUnits * leadTimeSdDays * leadTimeSdDays);
    }

    /** As a normal distribution, the textbooks' choice for fast movers. */
    public Protection normal() {
        return new Protection(meanUnits, Math.sqrt(varianceUnits2));
    }

    /**
     * As whole units: negative binomial where the variance is above the mean, Poisson otherwise. For slow movers, which
     * a normal distribution would let sell less than nothing.
     */
    public DemandDistribution wholeUnits() {
        return varianceUnits2 > meanUnits
                ? DemandDistribution.negativeBinomial(meanUnits, varianceUnits2)
                : DemandDistribution.poisson(meanUnits);
    }

    /**
     * The smallest whole level that is not exceeded with the given probability.
     *
     * @param cycleServiceLevel between 0 and 1, both excluded
     */
    public int reorderPointUnits(double cycleServiceLevel) {
        return quantile(wholeUnits(), cycleServiceLevel);
    }

    /** The smallest number of units whose probability of not being exceeded reaches the given one. */
    static int quantile(DemandDistribution demand, double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "service level is " + probability + "; it lies between 0 and 1, both excluded");
        }
        int level = 0;
        double met = demand.probability(0);
        while (met < probability - 1e-12) {
            met += demand.probability(++level);
        }
        return level;
    }
}
