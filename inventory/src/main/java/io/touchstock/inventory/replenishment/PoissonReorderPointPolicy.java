package io.touchstock.inventory.replenishment;

/**
 * The (r, Q) policy for Poisson demand, in whole units: after an order the inventory position is uniform on r+1 … r+Q.
 *
 * @param holdingCost a unit and time unit
 * @param stockoutCost a unit and time unit
 * @param fixedCost an order
 * @param demandMeanUnits a time unit
 * @param leadTime in time units
 */
public record PoissonReorderPointPolicy(
        double holdingCost, double stockoutCost, double fixedCost, double demandMeanUnits, double leadTime) {

    /** A reorder point, an order quantity and their expected cost a time unit. */
    public record Policy(int reorderPointUnits, int orderQuantityUnits, double cost) {}

    /** Expected cost of any policy. */
    public double cost(int reorderPointUnits, int orderQuantityUnits) {
        double sum = fixedCost * demandMeanUnits;
        for (int position = reorderPointUnits + 1; position <= reorderPointUnits + orderQuantityUnits; position++) {
            sum += positionCost(position);
        }
        return sum / orderQuantityUnits;
    }

    /**
     * The best policy: positions join the cycle in the order of their cost, as long as each lowers the average
     * (Federgruen and Zheng 1992).
     */
    public Policy optimal() {
        int point = (int) new Newsvendor(holdingCost, stockoutCost)
                        .poisson(demandMeanUnits * leadTime, 0)
                        .levelUnits()
                - 1;
        int quantity = 1;
        double sum = fixedCost * demandMeanUnits + positionCost(point + 1);
        double best = sum;
        while (true) {
            double below = positionCost(point);
            double above = positionCost(point + quantity + 1);
            double cheaper = Math.min(below, above);
            if (cheaper >= best) {
                return new Policy(point, quantity, best);
            }
            sum += cheaper;
            quantity++;
            best = sum / quantity;
            if (below <= above) {
                point--;
            }
        }
    }

    private double positionCost(int position) {
        LossFunctions.Loss loss = LossFunctions.poisson(position, demandMeanUnits * leadTime);
        return holdingCost * loss.complementaryLoss() + stockoutCost * loss.loss();
    }
}
