package io.touchstock.inventory.promotion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An upper bound on what can still be earned: stock and budget may be overdrawn, but are paid for at a price (a
 * Lagrangian relaxation, solved exactly by dynamic programming over the prices that the dip remembers). Without limits
 * on stock and budget it is what can be earned.
 */
final class RelaxedProfit {

    private final PriceModel model;
    private final double unitPrice;
    private final int lastPricedPeriod;
    private final double spendPrice;
    private final List<List<Map<Long, Double>>> known = new ArrayList<>();

    /**
     * @param unitPrice of a unit sold up to a period, at least 0
     * @param lastPricedPeriod that period, inclusive
     * @param spendPrice of each unit of money spent, at least 0
     */
    RelaxedProfit(PriceModel model, double unitPrice, int lastPricedPeriod, double spendPrice) {
        this.model = model;
        this.unitPrice = unitPrice;
        this.lastPricedPeriod = lastPricedPeriod;
        this.spendPrice = spendPrice;
        for (int t = 0; t <= model.periods; t++) {
            List<Map<Long, Double>> byLeft = new ArrayList<>();
            for (int left = 0; left <= model.mostPromotions(); left++) {
                byLeft.add(new HashMap<>());
            }
            known.add(byLeft);
        }
    }

    /** No way on from that position earns more, all that it has earned included. */
    double boundMicros(Position at) {
        double bound = at.marginMicros() + best(at.period(), at.history(), at.left());
        if (spendPrice > 0) {
            bound += spendPrice * (model.budget - at.spentMicros());
        }
        if (unitPrice > 0 && at.period() <= lastPricedPeriod) {
            double supply = at.stockUnits() - Math.max(0, model.lowestEndStock[lastPricedPeriod]);
            for (int t = at.period(); t <= lastPricedPeriod; t++) {
                supply += model.receipts[t];
            }
            bound += unitPrice * Math.max(0, supply);
        }
        return bound;
    }

    /** The windows that reach the relaxed optimum, leaving out those that stock or budget do not allow. */
    List<Window> followed() {
        List<Window> windows = new ArrayList<>();
        Position at = Position.start(model);
        while (at != null && at.period() < model.horizon) {
            Window best = null;
            double highest = boundOfWaiting(at);
            Position next = at.at(model, 0);
            for (int price = 1; price < model.prices; price++) {
                for (int length : model.windowLengths()) {
                    Position after = at.promote(model, price, length);
                    double value = after == null
                            ? Double.NEGATIVE_INFINITY
                            : window(at.period(), at.history(), at.left(), price, length);
                    if (value > highest + 1e-9 * Math.abs(highest)) {
                        highest = value;
                        best = new Window(at.period(), length, price);
                        next = after;
                    }
                }
            }
            if (best != null) {
                windows.add(best);
            }
            at = next;
        }
        return windows;
    }

    private double boundOfWaiting(Position at) {
        return period(at.period(), at.history(), 0) + best(at.period() + 1, model.remember(at.history(), 0), at.left());
    }

    private double best(int t, long history, int left) {
        if (t >= model.periods) {
            return 0;
        }
        Map<Long, Double> row = known.get(t).get(left);
        Double before = row.get(history);
        if (before != null) {
            return before;
        }
        double best = period(t, history, 0) + best(t + 1, model.remember(history, 0), left);
        if (left > 0 && t < model.horizon) {
            for (int price = 1; price < model.prices; price++) {
                for (int length : model.windowLengths()) {
                    best = Math.max(best, window(t, history, left, price, length));
                }
            }
        }
        row.put(history, best);
        return best;
    }

    private double window(int start, long history, int left, int price, int length) {
        if (left == 0 || !model.open(start, length)) {
            return Double.NEGATIVE_INFINITY;
        }
        double value = -model.windowCost - spendPrice * model.windowSpend;
        long seen = history;
        int t = start;
        for (; t < start + length; t++) {
            value += period(t, seen, price);
            seen = model.remember(seen, price);
        }
        int gapEnd = Math.min(start + length + model.gap(), model.horizon);
        for (; t < gapEnd; t++) {
            value += period(t, seen, 0);
            seen = model.remember(seen, 0);
        }
        return value + best(t, seen, left - 1);
    }

    private double period(int t, long history, int price) {
        double margin = model.unitMargin[price] - spendPrice * model.unitSpend[price];
        if (t <= lastPricedPeriod) {
            margin -= unitPrice;
        }
        if (model.stockBinds()) {
            margin = Math.max(0, margin);
        }
        return margin * model.demand(t, price, history) - model.periodCost(t, price);
    }
}
