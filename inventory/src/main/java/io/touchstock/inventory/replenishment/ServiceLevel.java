package io.touchstock.inventory.replenishment;

import io.touchstock.inventory.projection.DemandDistribution;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The two meanings of service, which are not to be mixed up. The cycle service level (type 1, α) is the probability
 * that no unit is short before the next order arrives. The fill rate (type 2, β) is the share of demand that is met
 * from the shelf at once: 1 - expected shortage of a cycle / demand of a cycle. An article with large orders and rare
 * cycles has a fill rate far above its cycle service level; a slow mover may have one below.
 *
 * <p>Sources: Silver, Pyke and Thomas, Inventory and Production Management in Supply Chains, chapter 6; Snyder and
 * Shen, Fundamentals of Supply Chain Theory, chapters 4 and 5.
 *
 * @param cycleServiceLevel 0 to 1
 * @param fillRate 0 to 1
 */
public record ServiceLevel(double cycleServiceLevel, double fillRate) {

    private static final NormalDistribution STANDARD_NORMAL = new NormalDistribution(null, 0, 1);

    /** Normal demand of the time that a replenishment takes: of the lead time, or of lead time plus review period. */
    public record Protection(double meanUnits, double sdUnits) {

        public Protection {
            if (!(meanUnits >= 0 && sdUnits >= 0) || Double.isInfinite(meanUnits) || Double.isInfinite(sdUnits)) {
                throw new IllegalArgumentException("demand has mean " + meanUnits + " and standard deviation " + sdUnits
                        + "; both must be at least 0");
            }
        }

        /** Level that holds with the given probability, the demand's quantile; the safety stock is what it adds. */
        public double quantileUnits(double cycleServiceLevel) {
            requireShare("cycle service level", cycleServiceLevel);
            return meanUnits + sdUnits * STANDARD_NORMAL.inverseCumulativeProbability(cycleServiceLevel);
        }

        /** P(demand does not exceed the level). */
        public double cycleServiceLevelOf(double levelUnits) {
            return sdUnits == 0
                    ? (levelUnits >= meanUnits ? 1 : 0)
                    : STANDARD_NORMAL.cumulativeProbability((levelUnits - meanUnits) / sdUnits);
        }

        double lossAt(double levelUnits) {
            return LossFunctions.normal(levelUnits, meanUnits, sdUnits).loss();
        }
    }

    /** Of one order for one period of demand (newsvendor): fill rate 1 - n(S) / mean. */
    public static ServiceLevel ofSinglePeriod(DemandDistribution demand, int levelUnits) {
        double met = 0;
        for (int units = 0; units <= levelUnits; units++) {
            met += demand.probability(units);
        }
        return new ServiceLevel(
                Math.min(1, met), demand.mean() == 0 ? 1 : 1 - demand.expectedLoss(levelUnits) / demand.mean());
    }

    /** The same for normal demand. */
    public static ServiceLevel ofSinglePeriod(Protection demand, double levelUnits) {
        return new ServiceLevel(
                demand.cycleServiceLevelOf(levelUnits),
                demand.meanUnits() == 0 ? 1 : 1 - demand.lossAt(levelUnits) / demand.meanUnits());
    }

    /**
     * Of an (r, Q) policy whose shortages wait: a cycle starts with what was short at its beginning, so its own
     * shortage is n(r) - n(r + Q) of its Q units.
     */
    public static ServiceLevel ofReorderPoint(
            Protection leadTime, double reorderPointUnits, double orderQuantityUnits) {
        double own = leadTime.lossAt(reorderPointUnits) - leadTime.lossAt(reorderPointUnits + orderQuantityUnits);
        return new ServiceLevel(leadTime.cycleServiceLevelOf(reorderPointUnits), 1 - own / orderQuantityUnits);
    }

    /**
     * Of an order-up-to level under periodic review whose shortages wait: the shortage of a review period is n over
     * lead time plus review period less n over the lead time alone.
     *
     * @param leadTime its demand
     * @param leadTimeAndReview its demand, of which the mean is larger
     */
    public static ServiceLevel ofOrderUpTo(Protection leadTime, Protection leadTimeAndReview, double orderUpToUnits) {
        double demandOfReview = leadTimeAndReview.meanUnits() - leadTime.meanUnits();
        if (!(demandOfReview > 0)) {
            throw new IllegalArgumentException("demand of lead time plus review is " + leadTimeAndReview.meanUnits()
                    + "; it must be above that of the lead time, " + leadTime.meanUnits());
        }
        double own = leadTimeAndReview.lossAt(orderUpToUnits) - leadTime.lossAt(orderUpToUnits);
        return new ServiceLevel(leadTimeAndReview.cycleServiceLevelOf(orderUpToUnits), 1 - own / demandOfReview);
    }

    /** The lowest reorder point whose (r, Q) policy has the given fill rate. */
    public static double reorderPointForFillRate(Protection leadTime, double orderQuantityUnits, double fillRate) {
        requireShare("fill rate", fillRate);
        if (leadTime.sdUnits() == 0) {
            return leadTime.meanUnits() - (1 - fillRate) * orderQuantityUnits;
        }
        return new BrentSolver(1e-14, 1e-12, 1e-15)
                .solve(
                        10_000,
                        r -> ofReorderPoint(leadTime, r, orderQuantityUnits).fillRate() - fillRate,
                        leadTime.meanUnits() - orderQuantityUnits - 40 * leadTime.sdUnits(),
                        leadTime.meanUnits() + 40 * leadTime.sdUnits());
    }

    private static void requireShare(String what, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(what + " is " + value + "; it lies between 0 and 1, both excluded");
        }
    }
}
