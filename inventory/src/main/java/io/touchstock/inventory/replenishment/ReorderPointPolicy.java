package io.touchstock.inventory.replenishment;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The continuous-review (r, Q) policy for normal demand: when the inventory position falls to r, order Q. Costs and
 * rates share one time unit.
 *
 * @param holdingCost a unit and time unit
 * @param stockoutCost a unit and time unit; for {@link #expectedLevelApproximation} a unit short, once
 * @param fixedCost an order
 * @param demandMeanUnits a time unit
 * @param demandSdUnits of the demand of one time unit
 * @param leadTime in time units
 */
public record ReorderPointPolicy(
        double holdingCost,
        double stockoutCost,
        double fixedCost,
        double demandMeanUnits,
        double demandSdUnits,
        double leadTime) {

    private static final NormalDistribution STANDARD_NORMAL = new NormalDistribution(null, 0, 1);
    private static final int MOST_ROUNDS = 1000;

    /** A reorder point and an order quantity, in units. */
    public record Policy(double reorderPointUnits, double orderQuantityUnits) {}

    /** The same with its expected cost a time unit. */
    public record CostedPolicy(double reorderPointUnits, double orderQuantityUnits, double cost) {}

    /** Expected cost: K·λ/Q + (1/Q)·∫ g(y) dy over (r, r+Q), g being the newsvendor cost of the lead time's demand. */
    public double cost(double reorderPointUnits, double orderQuantityUnits) {
        double top = reorderPointUnits + orderQuantityUnits;
        double shortage =
                LossFunctions.normalSecond(reorderPointUnits, mean(), sd()).loss()
                        - LossFunctions.normalSecond(top, mean(), sd()).loss();
        double surplus = LossFunctions.normalSecond(top, mean(), sd()).complementaryLoss()
                - LossFunctions.normalSecond(reorderPointUnits, mean(), sd()).complementaryLoss();
        return (fixedCost * demandMeanUnits + holdingCost * surplus + stockoutCost * shortage) / orderQuantityUnits;
    }

    /** The best reorder point for a quantity: there g(r) = g(r + Q). */
    public double bestReorderPoint(double orderQuantityUnits) {
        double base = mean() + sd() * STANDARD_NORMAL.inverseCumulativeProbability(ratio());
        return root(
                r -> stationCost(r) - stationCost(r + orderQuantityUnits),
                base - orderQuantityUnits - 10 * sd(),
                base + 10 * sd());
    }

    /**
     * r as the newsvendor level of the lead time's demand against Q·h/(p·λ), Q against the shortage at r, in turn
     * (Hadley and Whitin 1963).
     */
    public CostedPolicy expectedLevelApproximation(double tolerance) {
        double quantity = eoq();
        double point = reorderPointByTurnover(quantity);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double nextQuantity = Math.sqrt(2
                    * demandMeanUnits
                    * (fixedCost
                            + stockoutCost
                                    * LossFunctions.normal(point, mean(), sd()).loss())
                    / holdingCost);
            double nextPoint = reorderPointByTurnover(nextQuantity);
            boolean settled =
                    Math.abs(nextQuantity - quantity) <= tolerance && Math.abs(nextPoint - point) <= tolerance;
            quantity = nextQuantity;
            point = nextPoint;
            if (settled) {
                break;
            }
        }
        double cost = holdingCost * (point - mean() + quantity / 2)
                + fixedCost * demandMeanUnits / quantity
                + stockoutCost
                        * demandMeanUnits
                        / quantity
                        * LossFunctions.normal(point, mean(), sd()).loss();
        return new CostedPolicy(point, quantity, cost);
    }

    /** Q of the economic order quantity with back-orders, r the best for it. */
    public Policy eoqWithBackordersApproximation() {
        double quantity = new EconomicOrderQuantity(demandMeanUnits, fixedCost)
                .optimalWithBackorders(holdingCost, stockoutCost)
                .quantityUnits();
        return new Policy(bestReorderPoint(quantity), quantity);
    }

    /** Q of the economic order quantity, r the newsvendor level of the lead time's demand. */
    public Policy eoqWithSafetyStockApproximation() {
        return new Policy(mean() + sd() * STANDARD_NORMAL.inverseCumulativeProbability(ratio()), eoq());
    }

    /** The optimality conditions without the terms of stock-outs above r + Q, solved by turns (Zipkin 2000). */
    public Policy lossFunctionApproximation() {
        double quantity = eoq();
        double point = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double target = holdingCost * quantity / (holdingCost + stockoutCost);
            point = root(
                    r -> LossFunctions.normal(r, mean(), sd()).loss() - target,
                    mean() - target - 10 * sd(),
                    mean() + 10 * sd());
            double next = Math.sqrt((2 * fixedCost * demandMeanUnits
                            + 2
                                    * (holdingCost + stockoutCost)
                                    * LossFunctions.normalSecond(point, mean(), sd())
                                            .loss())
                    / holdingCost);
            boolean settled = Math.abs(next - quantity) < 1e-12 * quantity;
            quantity = next;
            if (settled) {
                break;
            }
        }
        return new Policy(point, quantity);
    }

    private double reorderPointByTurnover(double quantity) {
        double shortShare = Math.min(1, quantity * holdingCost / (stockoutCost * demandMeanUnits));
        return mean() + sd() * STANDARD_NORMAL.inverseCumulativeProbability(1 - shortShare);
    }

    private double stationCost(double level) {
        LossFunctions.Loss loss = LossFunctions.normal(level, mean(), sd());
        return holdingCost * loss.complementaryLoss() + stockoutCost * loss.loss();
    }

    private double eoq() {
        return new EconomicOrderQuantity(demandMeanUnits, fixedCost)
                .optimal(holdingCost)
                .quantityUnits();
    }

    private double ratio() {
        return stockoutCost / (stockoutCost + holdingCost);
    }

    private double mean() {
        return demandMeanUnits * leadTime;
    }

    private double sd() {
        return demandSdUnits * Math.sqrt(leadTime);
    }

    private static double root(UnivariateFunction function, double from, double to) {
        return new BrentSolver(1e-14, 1e-12, 1e-15).solve(10_000, function, from, to);
    }
}
