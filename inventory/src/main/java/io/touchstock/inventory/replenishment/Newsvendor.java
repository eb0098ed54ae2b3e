package io.touchstock.inventory.replenishment;

import io.touchstock.inventory.projection.DemandDistribution;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;

/**
 * The newsvendor: one order for one period of uncertain demand, and by the same formula the base-stock level of a
 * system that orders every period with lead time L, which then covers L+1 periods.
 *
 * @param holdingCost of a unit left over, above 0
 * @param stockoutCost of a unit short, above 0
 */
public record Newsvendor(double holdingCost, double stockoutCost) {

    private static final NormalDistribution STANDARD_NORMAL = new NormalDistribution(null, 0, 1);

    public Newsvendor {
        if (!(holdingCost > 0 && stockoutCost > 0)) {
            throw new IllegalArgumentException("holding cost is " + holdingCost + " and stock-out cost " + stockoutCost
                    + "; both must be above 0");
        }
    }

    /** A base-stock level in units and its expected cost a period. */
    public record BaseStock(double levelUnits, double cost) {}

    /** A base-stock level in units and its expected profit a period. */
    public record ProfitableStock(double levelUnits, double profit) {}

    /** What a unit earns and costs; the critical ratio follows from it. All money a unit. */
    public record Margins(
            double revenue, double purchaseCost, double salvageValue, double holdingCost, double stockoutCost) {

        Newsvendor costs() {
            return new Newsvendor(holdingCost + purchaseCost - salvageValue, stockoutCost + revenue - purchaseCost);
        }
    }

    /** p / (p + h): the best probability of meeting all demand. */
    public double criticalRatio() {
        return stockoutCost / (stockoutCost + holdingCost);
    }

    /** Best level for normal demand with a lead time in periods. */
    public BaseStock normal(double meanUnits, double sdUnits, double leadTimePeriods) {
        double mean = meanUnits * (leadTimePeriods + 1);
        double sd = sdUnits * Math.sqrt(leadTimePeriods + 1);
        double level = mean + sd * STANDARD_NORMAL.inverseCumulativeProbability(criticalRatio());
        return new BaseStock(level, normalCost(level, meanUnits, sdUnits, leadTimePeriods));
    }

    /** Expected cost of any level for normal demand. */
    public double normalCost(double levelUnits, double meanUnits, double sdUnits, double leadTimePeriods) {
        return cost(LossFunctions.normal(
                levelUnits, meanUnits * (leadTimePeriods + 1), sdUnits * Math.sqrt(leadTimePeriods + 1)));
    }

    /** Best whole level for Poisson demand with a lead time in periods. */
    public BaseStock poisson(double meanUnits, double leadTimePeriods) {
        return discrete(DemandDistribution.poisson(meanUnits * (leadTimePeriods + 1)));
    }

    /** Expected cost of any level for Poisson demand. */
    public double poissonCost(int levelUnits, double meanUnits, double leadTimePeriods) {
        return cost(LossFunctions.poisson(levelUnits, meanUnits * (leadTimePeriods + 1)));
    }

    /**
     * Best whole level for any demand in whole units: the smallest whose probability of meeting all demand reaches the
     * critical ratio.
     */
    public BaseStock discrete(DemandDistribution demand) {
        int level = 0;
        double met = demand.probability(0);
        while (met < criticalRatio() - 1e-12) {
            met += demand.probability(++level);
        }
        return new BaseStock(level, discreteCost(level, demand));
    }

    /** Expected cost of any level. */
    public double discreteCost(int levelUnits, DemandDistribution demand) {
        double loss = demand.expectedLoss(levelUnits);
        return cost(new LossFunctions.Loss(loss, loss + levelUnits - demand.mean()));
    }

    /** Best level for any continuous demand of at least 0 (or that is hardly ever below). */
    public BaseStock continuous(RealDistribution demand) {
        double level = demand.inverseCumulativeProbability(criticalRatio());
        double lowest = demand.inverseCumulativeProbability(1e-14);
        double complementary = level <= lowest
                ? 0
                : new IterativeLegendreGaussIntegrator(16, 1e-11, 1e-11)
                        .integrate(1_000_000, demand::cumulativeProbability, lowest, level);
        double loss = complementary - level + demand.getNumericalMean();
        return new BaseStock(level, cost(new LossFunctions.Loss(loss, complementary)));
    }

    /** Best level and profit for normal demand when prices are known rather than costs. */
    public static ProfitableStock normal(Margins margins, double meanUnits, double sdUnits) {
        BaseStock best = margins.costs().normal(meanUnits, sdUnits, 0);
        return new ProfitableStock(best.levelUnits(), profit(margins, meanUnits, best));
    }

    /** Best level and profit for Poisson demand when prices are known rather than costs. */
    public static ProfitableStock poisson(Margins margins, double meanUnits) {
        BaseStock best = margins.costs().poisson(meanUnits, 0);
        return new ProfitableStock(best.levelUnits(), profit(margins, meanUnits, best));
    }

    private static double profit(Margins margins, double meanUnits, BaseStock best) {
        return (margins.revenue() - margins.purchaseCost()) * meanUnits - best.cost();
    }

    private double cost(LossFunctions.Loss loss) {
        return holdingCost * loss.complementaryLoss() + stockoutCost * loss.loss();
    }
}
