package io.touchstock.benchmarks.stock;

import io.touchstock.app.shop.Buyer;
import io.touchstock.app.shop.ShopScenario;
import io.touchstock.app.shop.ShopSimulator;
import io.touchstock.app.shop.ShopSink;
import io.touchstock.app.shop.TrueDemand;
import io.touchstock.app.shop.TruthSink;
import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.StockLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A simulated shop with its items; what happens at its nights is up to a {@link Nights}. */
final class SimulatedShop {

    /** What is done at the shop's nights, when somebody looks at the items at all. */
    interface Nights extends Buyer {

        /** All of the day is known, orders of the night included. */
        default void over(int day, Collection<ShopItem> items, PastSalesForecaster forecaster) {}

        /** The shop orders; before that, all else of the day is known. */
        int order(int day, ShopItem item, PastSalesForecaster forecaster, int habitUnits);

        @Override
        default int unitsToOrder(String sku, String location, LocalDate day, int habitUnits) {
            return habitUnits;
        }
    }

    private final ShopScenario scenario;
    private final int firstNight;
    private final Map<String, ShopItem> items = new LinkedHashMap<>();
    private final Map<String, Product> products = new LinkedHashMap<>();
    private PastSalesForecaster forecaster;

    /** @param firstNight index of the first day at whose end somebody looks; before, the shop follows its habit */
    SimulatedShop(ShopScenario scenario, int firstNight) {
        this.scenario = scenario;
        this.firstNight = firstNight;
    }

    Collection<ShopItem> items() {
        return items.values();
    }

    /** Plays the first days of the shop. */
    void play(int days, Nights nights) {
        new ShopSimulator(scenario, new Orders(nights))
                .runUntil(scenario.firstDay().plusDays(days), new Systems(nights), new Truth());
    }

    private ShopItem item(String sku, String location) {
        return items.computeIfAbsent(sku + '|' + location, key -> {
            ShopItem item = new ShopItem(sku, location, new ItemHistory(scenario.firstDay(), scenario.days()));
            item.learn(products.get(sku));
            return item;
        });
    }

    private List<ShopItem> itemsOf(String sku, String location) {
        return scenario.locations().stream()
                .filter(place -> location == null || location.equals(place.name()))
                .map(place -> item(sku, place.name()))
                .toList();
    }

    private PastSalesForecaster forecaster() {
        if (forecaster == null) {
            forecaster = new PastSalesForecaster(ShopHabits.learn(
                    items.values().stream().map(ShopItem::history).toList()));
        }
        return forecaster;
    }

    private int index(LocalDate day) {
        return (int) (day.toEpochDay() - scenario.firstDay().toEpochDay());
    }

    private final class Orders implements Buyer {
        private final Nights nights;

        Orders(Nights nights) {
            this.nights = nights;
        }

        @Override
        public int unitsToOrder(String sku, String location, LocalDate day, int habitUnits) {
            return index(day) < firstNight
                    ? habitUnits
                    : nights.order(index(day), item(sku, location), forecaster(), habitUnits);
        }

        @Override
        public boolean counts(String sku, String location, LocalDate day) {
            return nights.counts(sku, location, day);
        }
    }

    private final class Systems implements ShopSink {
        private final Nights nights;
        private Instant now = Instant.EPOCH;

        Systems(Nights nights) {
            this.nights = nights;
        }

        @Override
        public void at(Instant moment) {
            now = moment;
        }

        @Override
        public void product(Product product) {
            products.put(product.sku(), product);
            itemsOf(product.sku(), null).forEach(item -> item.learn(product));
        }

        @Override
        public void promotion(Promotion promotion) {
            itemsOf(promotion.sku(), promotion.location())
                    .forEach(item -> item.history().add(promotion, item.product()));
        }

        @Override
        public void stockLevel(StockLevel level) {
            item(level.sku(), level.location()).learn(level);
        }

        @Override
        public void receipt(Receipt receipt) {
            item(receipt.sku(), receipt.location())
                    .learn(receipt, LocalDate.ofInstant(now, scenario.zone()), scenario.firstDay());
        }

        @Override
        public void demand(Demand demand) {
            item(demand.sku(), demand.location()).history().add(demand);
        }

        @Override
        public void dayClosed(LocalDate date) {
            int day = index(date);
            if (day >= firstNight) {
                nights.over(day, items.values(), forecaster());
            }
        }
    }

    private final class Truth implements TruthSink {
        @Override
        public void demand(TrueDemand demand) {
            item(demand.sku(), demand.location()).truth().add(demand);
        }
    }
}
