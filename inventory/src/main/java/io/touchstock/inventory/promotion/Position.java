package io.touchstock.inventory.promotion;

/**
 * A schedule up to a period, exclusive: what it has earned, and all that the rest depends on.
 *
 * @param period the next one to decide
 * @param history the prices that the dip remembers
 * @param left promotions still allowed
 */
record Position(int period, long history, int left, double stockUnits, double spentMicros, double marginMicros) {

    private static final double ROUNDING_UNITS = 1e-9;

    static Position start(PriceModel model) {
        return new Position(0, 0, model.mostPromotions(), model.onHand(), 0, model.constant);
    }

    /** One period at a price; null if that takes too much stock or money. */
    Position at(PriceModel model, int price) {
        double available = stockUnits + model.receipts[period];
        double sold = Math.min(model.demand(period, price, history), available);
        double stock = available - sold;
        double spent = spentMicros + sold * model.unitSpend[price];
        if (stock < model.lowestEndStock[period] - ROUNDING_UNITS || spent > model.budget) {
            return null;
        }
        double margin = marginMicros + sold * model.unitMargin[price] - model.periodCost(period, price);
        return new Position(period + 1, model.remember(history, price), left, stock, spent, margin);
    }

    /** A window and the gap after it; null if it does not fit. */
    Position promote(PriceModel model, int price, int length) {
        if (left == 0 || !model.open(period, length) || spentMicros + model.windowSpend > model.budget) {
            return null;
        }
        Position next = new Position(
                period,
                history,
                left - 1,
                stockUnits,
                spentMicros + model.windowSpend,
                marginMicros - model.windowCost);
        for (int i = 0; i < length && next != null; i++) {
            next = next.at(model, price);
        }
        int gapEnd = Math.min(period + length + model.gap(), model.horizon);
        return next == null ? null : next.waitUntil(model, gapEnd);
    }

    /** At list price up to a period, exclusive. */
    Position waitUntil(PriceModel model, int end) {
        Position next = this;
        while (next != null && next.period < end) {
            next = next.at(model, 0);
        }
        return next;
    }
}
