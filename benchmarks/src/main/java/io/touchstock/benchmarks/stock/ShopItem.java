package io.touchstock.benchmarks.stock;

import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.StockLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An item of a simulated shop: what the shop's systems know of it, and apart from that, the truth. */
final class ShopItem {

    private final String sku;
    private final String location;
    private final ItemHistory history;
    private final ItemTruth truth = new ItemTruth();
    private final Map<String, Receipt> open = new LinkedHashMap<>();
    private final Map<String, LocalDate> orderedOn = new LinkedHashMap<>();
    private final Map<String, LocalDate> promisedOn = new LinkedHashMap<>();
    private final List<Receipt> news = new ArrayList<>();
    private Product product;
    private StockLevel level;

    ShopItem(String sku, String location, ItemHistory history) {
        this.sku = sku;
        this.location = location;
        this.history = history;
    }

    String sku() {
        return sku;
    }

    String location() {
        return location;
    }

    ItemHistory history() {
        return history;
    }

    ItemTruth truth() {
        return truth;
    }

    Product product() {
        return product;
    }

    void learn(Product newer) {
        product = newer;
    }

    void learn(StockLevel newer) {
        level = newer;
    }

    void learn(Receipt newer, LocalDate today, LocalDate firstDay) {
        news.add(newer);
        orderedOn.putIfAbsent(newer.receiptId(), today);
        promisedOn.putIfAbsent(newer.receiptId(), newer.expectedOn());
        switch (newer.status()) {
            case ORDERED, SHIPPED -> open.put(newer.receiptId(), newer);
            case CANCELLED -> open.remove(newer.receiptId());
            case RECEIVED -> {
                open.remove(newer.receiptId());
                truth.delivered(
                        (int) (orderedOn.get(newer.receiptId()).toEpochDay() - firstDay.toEpochDay()),
                        (int) (promisedOn.get(newer.receiptId()).toEpochDay() - firstDay.toEpochDay()),
                        (int) (today.toEpochDay() - firstDay.toEpochDay()),
                        newer.quantity());
            }
        }
    }

    /** What a policy is told at the end of the last recorded day. Receipts are told once. */
    ItemNight night(PastSalesForecaster forecaster) {
        List<Receipt> told = List.copyOf(news);
        news.clear();
        return new ItemNight(
                product, level, told, List.copyOf(open.values()), history, forecaster.forecast(sku, location, history));
    }
}
