package io.touchstock.inventory.replenishment;

import io.touchstock.inventory.projection.DemandDistribution;
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

        double ofAllDemand(double meanUnits) {
            return (revenue - purchaseCost) * meanUnits;
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
        int level = LeadTimeDemand.quantile(demand, criticalRatio());
        return new BaseStock(level, discreteCost(level, demand));
    }

    /** Expected cost of any level. */
    public double discreteCost(int levelUnits, DemandDistribution demand) {
        return cost(LossFunctions.discrete(levelUnits, demand));
    }

    /** Best level for any continuous demand of at least 0 (or that is hardly ever below). */
    public BaseStock continuous(RealDistribution demand) {
        double level = demand.inverseCumulativeProbability(criticalRatio());
        return new BaseStock(level, continuousCost(level, demand));
    }

    /** Expected cost of any level for any continuous demand. */
    public double continuousCost(double levelUnits, RealDistribution demand) {
        return cost(LossFunctions.continuous(levelUnits, demand));
    }

    /** Best level and profit a period for normal demand when prices are known rather than costs. */
    public static ProfitableStock normal(Margins margins, double meanUnits, double sdUnits) {
        double level = margins.costs().normal(meanUnits, sdUnits, 0).levelUnits();
        return new ProfitableStock(level, normalProfit(margins, level, meanUnits, sdUnits));
    }

    /** Expected profit of any level for normal demand. */
    public static double normalProfit(Margins margins, double levelUnits, double meanUnits, double sdUnits) {
        return margins.ofAllDemand(meanUnits) - margins.costs().normalCost(levelUnits, meanUnits, sdUnits, 0);
    }

    /** Best level and profit a period for Poisson demand when prices are known rather than costs. */
    public static ProfitableStock poisson(Margins margins, double meanUnits) {
        int level = (int) margins.costs().poisson(meanUnits, 0).levelUnits();
        return new ProfitableStock(level, poissonProfit(margins, level, meanUnits));
    }

    /** Expected profit of any level for Poisson demand. */
    public static double poissonProfit(Margins margins, int levelUnits, double meanUnits) {
        return margins.ofAllDemand(meanUnits) - margins.costs().poissonCost(levelUnits, meanUnits, 0);
    }

    private double cost(LossFunctions.Loss loss) {
        return holdingCost * loss.complementaryLoss() + stockoutCost * loss.loss();
    }
}
