package io.touchstock.benchmarks.stock;

import io.touchstock.app.shop.ShopScenario;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A policy orders, and counts, for a whole shop.
 *
 * @param lostShare share of the demand, at list price, that found an empty shelf
 * @param stockValue mean value of the stock at the end of a day, at unit cost
 * @param coverDays mean stock over mean demand, averaged over items
 * @param ordersAnItem orders placed, an item
 * @param counts shelves counted because somebody doubted the stock
 */
record LoopTrial(double lostShare, double stockValue, double coverDays, double ordersAnItem, int counts) {

    private static final double MICROS = 1e6;

    static LoopTrial run(ShopScenario scenario, Span span, Policy policy) {
        SimulatedShop shop = new SimulatedShop(scenario, span.firstNight());
        Follower follower = new Follower(policy, span.from());
        shop.play(span.to(), follower);
        double lost = 0;
        double wanted = 0;
        double stock = 0;
        double cover = 0;
        for (ShopItem item : shop.items()) {
            double units = 0;
            double demand = 0;
            for (int day = span.from(); day < span.to(); day++) {
                units += item.truth().day(day).closingUnits();
                demand += item.truth().day(day).wantedUnits();
                lost += item.truth().day(day).lostUnits() * item.product().priceMicros() / MICROS;
            }
            wanted += demand * item.product().priceMicros() / MICROS;
            stock += units * item.product().unitCostMicros() / MICROS;
            cover += units / Math.max(1, demand);
        }
        int items = shop.items().size();
        return new LoopTrial(
                lost / wanted,
                stock / span.scoredDays(),
                cover / items,
                (double) follower.orders / items,
                follower.counts);
    }

    private static final class Follower implements SimulatedShop.Nights {

        private final Policy policy;
        private final int from;
        private final Map<ShopItem, Policy.ItemPolicy> items = new HashMap<>();
        private final Set<String> toCount = new HashSet<>();
        private int orders;
        private int counts;

        Follower(Policy policy, int from) {
            this.policy = policy;
            this.from = from;
        }

        @Override
        public int order(int day, ShopItem item, PastSalesForecaster forecaster, int habitUnits) {
            Policy.Advice advice = items.computeIfAbsent(item, policy::watch).advise(item.night(forecaster));
            if (advice.countShelf()) {
                toCount.add(item.sku() + '|' + item.location());
                counts += day >= from ? 1 : 0;
            }
            orders += day >= from && advice.orderUnits() > 0 ? 1 : 0;
            return advice.orderUnits();
        }

        @Override
        public boolean counts(String sku, String location, LocalDate day) {
            return toCount.remove(sku + '|' + location);
        }
    }
}
