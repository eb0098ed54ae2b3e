package io.touchstock.inventory.replenishment;

import java.util.List;

/**
 * The economic order quantity (Harris 1913): steady demand, a fixed cost an order, a holding cost a unit and time unit.
 * Rates and costs share one time unit; the result is in units.
 *
 * @param demandRate units a time unit, above 0
 * @param fixedCost cost of an order, above 0
 */
public record EconomicOrderQuantity(double demandRate, double fixedCost) {

    public EconomicOrderQuantity {
        if (!(demandRate > 0 && fixedCost > 0)) {
            throw new IllegalArgumentException(
                    "demand rate is " + demandRate + " and the fixed cost " + fixedCost + "; both must be above 0");
        }
    }

    /** An order quantity and its cost a time unit. */
    public record Order(double quantityUnits, double cost) {}

    /** With planned back-orders: also the share of demand that waits. */
    public record OrderWithBackorders(double quantityUnits, double stockoutFraction, double cost) {}

    /** With a discount schedule: also the index of the price that is used. */
    public record DiscountedOrder(double quantityUnits, int region, double cost) {}

    /** The best quantity, Q* = √(2Kλ/h), with cost √(2Kλh). */
    public Order optimal(double holdingCost) {
        requireAboveZero("holding cost", holdingCost);
        double quantity = Math.sqrt(2 * fixedCost * demandRate / holdingCost);
        return new Order(quantity, costOf(quantity, holdingCost));
    }

    /** Cost of any quantity: Kλ/Q + hQ/2. */
    public double costOf(double quantityUnits, double holdingCost) {
        return fixedCost * demandRate / quantityUnits + holdingCost * quantityUnits / 2;
    }

    /** The best quantity if demand may wait at a cost of {@code stockoutCost} a unit and time unit. */
    public OrderWithBackorders optimalWithBackorders(double holdingCost, double stockoutCost) {
        requireAboveZero("holding cost", holdingCost);
        requireAboveZero("stock-out cost", stockoutCost);
        double quantity =
                Math.sqrt(2 * fixedCost * demandRate * (holdingCost + stockoutCost) / (holdingCost * stockoutCost));
        double fraction = holdingCost / (holdingCost + stockoutCost);
        return new OrderWithBackorders(
                quantity, fraction, costWithBackorders(quantity, fraction, holdingCost, stockoutCost));
    }

    /** Cost of any quantity and share of demand that waits. */
    public double costWithBackorders(
            double quantityUnits, double stockoutFraction, double holdingCost, double stockoutCost) {
        double held = quantityUnits * (1 - stockoutFraction) * (1 - stockoutFraction) / 2;
        double waiting = quantityUnits * stockoutFraction * stockoutFraction / 2;
        return holdingCost * held + stockoutCost * waiting + fixedCost * demandRate / quantityUnits;
    }

    /**
     * The best quantity if every unit of an order is cheaper from a breakpoint on.
     *
     * @param breakpointUnits ascending, the first 0
     * @param unitCosts one a breakpoint, none above the one before
     * @param holdingCostRate cost of holding stock, as a share of its unit cost a time unit, above 0
     */
    public DiscountedOrder optimalWithAllUnitsDiscount(
            List<Double> breakpointUnits, List<Double> unitCosts, double holdingCostRate) {
        requireSchedule(breakpointUnits, unitCosts, holdingCostRate);
        DiscountedOrder best = null;
        for (int region = 0; region < unitCosts.size(); region++) {
            double unitCost = unitCosts.get(region);
            double holdingCost = holdingCostRate * unitCost;
            double quantity = Math.max(optimal(holdingCost).quantityUnits(), breakpointUnits.get(region));
            if (quantity < upperBound(breakpointUnits, region)) {
                best = cheaper(
                        best,
                        new DiscountedOrder(quantity, region, unitCost * demandRate + costOf(quantity, holdingCost)));
            }
        }
        return best;
    }

    /** The best quantity if only the units above a breakpoint are cheaper. Parameters as above. */
    public DiscountedOrder optimalWithIncrementalDiscount(
            List<Double> breakpointUnits, List<Double> unitCosts, double holdingCostRate) {
        requireSchedule(breakpointUnits, unitCosts, holdingCostRate);
        DiscountedOrder best = null;
        double paidBelow = 0;
        for (int region = 0; region < unitCosts.size(); region++) {
            double from = breakpointUnits.get(region);
            double unitCost = unitCosts.get(region);
            if (region > 0) {
                paidBelow += unitCosts.get(region - 1) * (from - breakpointUnits.get(region - 1));
            }
            double lump = paidBelow - unitCost * from;
            double holdingCost = holdingCostRate * unitCost;
            double quantity = Math.sqrt(2 * (fixedCost + lump) * demandRate / holdingCost);
            if (quantity >= from && quantity < upperBound(breakpointUnits, region)) {
                double cost = unitCost * demandRate
                        + holdingCostRate * lump / 2
                        + (fixedCost + lump) * demandRate / quantity
                        + holdingCost * quantity / 2;
                best = cheaper(best, new DiscountedOrder(quantity, region, cost));
            }
        }
        return best;
    }

    /**
     * The best quantity where an order comes in at a steady rate rather than at once, such as own production: Q* =
     * √(2Kλ / (h(1 - λ/μ))), with cost √(2Kλh(1 - λ/μ)).
     *
     * @param supplyRate units a time unit while an order comes in, above the demand rate
     */
    public Order optimalWithSupplyRate(double holdingCost, double supplyRate) {
        if (!(supplyRate > demandRate)) {
            throw new IllegalArgumentException(
                    "supply rate is " + supplyRate + "; it must be above the demand rate, " + demandRate);
        }
        return optimal(holdingCost * (1 - demandRate / supplyRate));
    }

    private static void requireSchedule(List<Double> breakpointUnits, List<Double> unitCosts, double holdingCostRate) {
        requireAboveZero("holding cost rate", holdingCostRate);
        if (breakpointUnits.isEmpty() || breakpointUnits.size() != unitCosts.size() || breakpointUnits.get(0) != 0) {
            throw new IllegalArgumentException("the breakpoints are " + breakpointUnits + " and the unit costs "
                    + unitCosts + "; give one unit cost a breakpoint, the first breakpoint 0");
        }
        for (int i = 0; i < unitCosts.size(); i++) {
            requireAboveZero("unit cost", unitCosts.get(i));
            if (i > 0
                    && (breakpointUnits.get(i) <= breakpointUnits.get(i - 1)
                            || unitCosts.get(i) > unitCosts.get(i - 1))) {
                throw new IllegalArgumentException("the breakpoints are " + breakpointUnits + " and the unit costs "
                        + unitCosts + "; breakpoints rise and unit costs do not");
            }
        }
    }

    private static void requireAboveZero(String what, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(what + " is " + value + "; it must be above 0");
        }
    }

    private static double upperBound(List<Double> breakpointUnits, int region) {
        return region + 1 < breakpointUnits.size() ? breakpointUnits.get(region + 1) : Double.POSITIVE_INFINITY;
    }

    private static DiscountedOrder cheaper(DiscountedOrder best, DiscountedOrder other) {
        return best == null || other.cost() < best.cost() ? other : best;
    }
}
