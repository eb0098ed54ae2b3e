package io.touchstock.inventory.promotion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prices for a day in a category's promotion slots and for the shared budget. They rise where too much is asked for and
 * fall where something is left (subgradient steps). Days are those of the calendar, from the first that any article may
 * be promoted on.
 */
final class SharedPrices {

    private static final double MOST_STEP = 0.25;

    private final SharedLimits limits;
    private final int firstDay;
    private final int days;
    private final Map<String, double[]> slot = new HashMap<>();
    private double spend;

    SharedPrices(List<CategoryItem> items, SharedLimits limits) {
        this.limits = limits;
        this.firstDay = items.stream().mapToInt(item -> item.dayOf(0)).min().orElse(0);
        this.days = items.stream()
                        .mapToInt(item -> item.dayOf(item.problem().horizonPeriods()))
                        .max()
                        .orElse(0)
                - firstDay;
        items.forEach(item -> slot.put(item.category(), new double[days]));
    }

    /** What each period of an article pays: the sum over its days. */
    double[] slotPrices(CategoryItem item) {
        double[] byDay = slot.get(item.category());
        double[] prices = new double[item.problem().horizonPeriods()];
        for (int t = 0; t < prices.length; t++) {
            for (int day = item.dayOf(t); day < item.dayOf(t + 1); day++) {
                prices[t] += byDay[day - firstDay];
            }
        }
        return prices;
    }

    /** Adds what an article asks for to what its category does, by day. */
    void count(Map<String, int[]> asked, CategoryItem item, List<Window> windows) {
        int[] running = asked.computeIfAbsent(item.category(), key -> new int[days]);
        for (Window window : windows) {
            for (int day = item.dayOf(window.start()); day < item.dayOf(window.end()); day++) {
                running[day - firstDay]++;
            }
        }
    }

    double spendPrice() {
        return spend;
    }

    /** What the prices are worth if all that is shared is sold. */
    double worth() {
        double worth = limits.hasBudget() ? spend * limits.budgetMicros() : 0;
        for (Map.Entry<String, double[]> entry : slot.entrySet()) {
            for (int day = 0; day < days; day++) {
                worth += limits.room(entry.getKey(), firstDay + day) * entry.getValue()[day];
            }
        }
        return worth;
    }

    /** Moves against what is asked for, so far that the bound should fall by {@code share} of its distance. */
    void step(Map<String, int[]> asked, double spentMicros, double distanceMicros, double share) {
        double squares = 0;
        for (Map.Entry<String, double[]> entry : slot.entrySet()) {
            for (int day = 0; day < days; day++) {
                squares += square(excess(asked, entry.getKey(), entry.getValue(), day));
            }
        }
        if (squares > 0) {
            double length = share * distanceMicros / squares;
            for (Map.Entry<String, double[]> entry : slot.entrySet()) {
                double[] prices = entry.getValue();
                for (int day = 0; day < days; day++) {
                    prices[day] = Math.max(0, prices[day] + length * excess(asked, entry.getKey(), prices, day));
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

    private double excess(Map<String, int[]> asked, String category, double[] prices, int day) {
        int excess = asked.getOrDefault(category, new int[days])[day] - limits.room(category, firstDay + day);
        return excess < 0 && prices[day] == 0 ? 0 : excess;
    }

    private static double square(double x) {
        return x * x;
    }
}
