package io.touchstock.inventory.replenishment;

import io.touchstock.inventory.projection.DemandDistribution;

/**
 * The periodic-review (s, S) policy: if the position at the start of a period is s or less, order up to S. No lead
 * time; with one, take the demand of lead time plus one period for the costs.
 *
 * @param holdingCost a unit left at the end of a period
 * @param stockoutCost a unit short at the end of a period
 * @param fixedCost an order
 */
public record MinMaxPolicy(double holdingCost, double stockoutCost, double fixedCost) {

    /** Two levels in units and their expected cost a period. */
    public record Levels(int reorderPointUnits, int orderUpToUnits, double cost) {}

    /** Two levels in units, not rounded. */
    public record ApproximateLevels(double reorderPointUnits, double orderUpToUnits) {}

    /**
     * Expected cost of any levels: (K + Σ m(j)·G(S-j)) / Σ m(j) over j = 0 … S-s-1, with m(j) the expected number of
     * periods that start j below S in one cycle.
     */
    public double cost(int reorderPointUnits, int orderUpToUnits, DemandDistribution demand) {
        int span = orderUpToUnits - reorderPointUnits;
        if (span < 1) {
            throw new IllegalArgumentException("order-up-to level is " + orderUpToUnits
                    + "; it must be above the reorder point, " + reorderPointUnits);
        }
        if (demand.probability(0) == 1) {
            throw new IllegalArgumentException("there is no demand, so no period ever ends at the reorder point; an"
                    + " (s, S) policy needs some");
        }
        double[] visits = visits(span, demand);
        double cost = fixedCost;
        double periods = 0;
        for (int below = 0; below < span; below++) {
            cost += visits[below] * periodCost(orderUpToUnits - below, demand);
            periods += visits[below];
        }
        return cost / periods;
    }

    /** The best levels (Zheng and Federgruen 1991). */
    public Levels optimal(DemandDistribution demand) {
        int bestSingle =
                (int) new Newsvendor(holdingCost, stockoutCost).discrete(demand).levelUnits();
        int upTo = bestSingle;
        int point = bestSingle - 1;
        while (cost(point, upTo, demand) > periodCost(point, demand)) {
            point--;
        }
        double best = cost(point, upTo, demand);
        for (int candidate = upTo + 1; periodCost(candidate, demand) <= best; candidate++) {
            if (cost(point, candidate, demand) < best) {
                upTo = candidate;
                while (cost(point, upTo, demand) <= periodCost(point + 1, demand)) {
                    point++;
                }
                best = cost(point, upTo, demand);
            }
        }
        return new Levels(point, upTo, best);
    }

    /** Close to the best levels for normal demand, in closed form (Ehrhardt and Mosier 1984). */
    public ApproximateLevels powerApproximation(double meanUnits, double sdUnits) {
        double spread = 1.30
                * Math.pow(meanUnits, 0.494)
                * Math.pow(fixedCost / holdingCost, 0.506)
                * Math.pow(1 + sdUnits * sdUnits / (meanUnits * meanUnits), 0.116);
        double z = Math.sqrt(spread / (sdUnits * stockoutCost / holdingCost));
        double point = 0.973 * meanUnits + sdUnits * (0.183 / z + 1.063 - 2.192 * z);
        return new ApproximateLevels(point, point + spread);
    }

    private double periodCost(int level, DemandDistribution demand) {
        return level < 0
                ? stockoutCost * (demand.mean() - level)
                : new Newsvendor(holdingCost, stockoutCost).discreteCost(level, demand);
    }

    private static double[] visits(int span, DemandDistribution demand) {
        double stays = demand.probability(0);
        double[] visits = new double[span];
        visits[0] = 1 / (1 - stays);
        for (int below = 1; below < span; below++) {
            double arrivals = 0;
            for (int step = 1; step <= below; step++) {
                arrivals += demand.probability(step) * visits[below - step];
            }
            visits[below] = arrivals / (1 - stays);
        }
        return visits;
    }
}
