package io.touchstock.inventory.promotion;

import java.util.Comparator;
import java.util.List;

/** A promotion by numbers: first period from 0, length, price. */
record Window(int start, int length, int price) {

    static final Comparator<Window> BY_START = Comparator.comparingInt(Window::start)
            .thenComparingInt(Window::price)
            .thenComparingInt(Window::length);

    /** The one whose first window begins first, or else whose second does, and so on; no window is the latest. */
    static final Comparator<List<Window>> EARLIEST_FIRST = (left, right) -> {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = BY_START.compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(right.size(), left.size());
    };

    /** The position after the tail; null if the windows, in order of time, are not allowed. */
    static Position follow(PriceModel model, List<Window> windows) {
        Position at = Position.start(model);
        for (Window window : windows) {
            if (at == null || window.start < at.period()) {
                return null;
            }
            at = at.waitUntil(model, window.start);
            at = at == null ? null : at.promote(model, window.price, window.length);
        }
        return at == null ? null : at.waitUntil(model, model.periods);
    }

    static Window of(PlannedPromotion promotion, PriceModel model) {
        for (int price = 1; price < model.prices; price++) {
            if (model.priceMicros(price) == promotion.priceMicros()) {
                int length = promotion.lastPeriod() - promotion.firstPeriod() + 1;
                return new Window(promotion.firstPeriod() - 1, length, price);
            }
        }
        throw new IllegalArgumentException(promotion + " has a price that is not on the ladder");
    }

    /** The period after its last. */
    int end() {
        return start + length;
    }

    PlannedPromotion planned(PriceModel model) {
        return new PlannedPromotion(start + 1, start + length, model.priceMicros(price));
    }
}
