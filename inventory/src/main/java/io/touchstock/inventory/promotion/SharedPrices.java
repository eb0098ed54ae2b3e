package io.touchstock.inventory.promotion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prices for a period in a category's promotion slots and for the shared budget. They rise where too much is asked for
 * and fall where something is left (subgradient steps).
 */
final class SharedPrices {

    private static final double MOST_STEP = 0.25;

    private final SharedLimits limits;
    private final int horizon;
    private final Map<String, double[]> slot = new HashMap<>();
    private double spend;

    SharedPrices(List<CategoryItem> items, SharedLimits limits) {
        this.limits = limits;
        this.horizon = items.stream()
                .mapToInt(item -> item.problem().horizonPeriods())
                .max()
                .orElse(0);
        items.forEach(item -> slot.put(item.category(), new double[horizon]));
    }

    double[] slotPrices(String category) {
        return slot.get(category);
    }

    double spendPrice() {
        return spend;
    }

    /** What the prices are worth if all that is shared is sold. */
    double worth() {
        double worth = limits.hasBudget() ? spend * limits.budgetMicros() : 0;
        for (Map.Entry<String, double[]> entry : slot.entrySet()) {
            for (int t = 0; t < horizon; t++) {
                worth += limits.room(entry.getKey(), t + 1) * entry.getValue()[t];
            }
        }
        return worth;
    }

    /** Moves against what is asked for, so far that the bound should fall by {@code share} of its distance. */
    void step(Map<String, int[]> asked, double spentMicros, double distanceMicros, double share) {
        double squares = 0;
        for (Map.Entry<String, double[]> entry : slot.entrySet()) {
            for (int t = 0; t < horizon; t++) {
                squares += square(excess(asked, entry.getKey(), entry.getValue(), t));
            }
        }
        if (squares > 0) {
            double length = share * distanceMicros / squares;
            for (Map.Entry<String, double[]> entry : slot.entrySet()) {
                double[] prices = entry.getValue();
                for (int t = 0; t < horizon; t++) {
                    prices[t] = Math.max(0, prices[t] + length * excess(asked, entry.getKey(), prices, t));
                }
            }
        }
        // Money and slots are of different size, so the budget's price takes a step of its own.
        double overspent = limits.hasBudget() ? spentMicros - limits.budgetMicros() : 0;
        if (overspent > 0 || (overspent < 0 && spend > 0)) {
            double length = share * distanceMicros / square(overspent);
            double step = Math.max(-MOST_STEP, Math.min(MOST_STEP, length * overspent));
            spend = Math.max(0, spend + step);
        }
    }

    private double excess(Map<String, int[]> asked, String category, double[] prices, int t) {
        int excess = asked.getOrDefault(category, new int[horizon])[t] - limits.room(category, t + 1);
        return excess < 0 && prices[t] == 0 ? 0 : excess;
    }

    private static double square(double x) {
        return x * x;
    }
}
