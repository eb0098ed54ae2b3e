package io.touchstock.app.cli;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.StockLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Brings together what the files say of each item. Where one side names no location: a SKU that the forecast knows at
 * one place and the stock at one place is the same item; a forecast of a SKU as a whole is held against the sum of its
 * locations.
 */
final class StockItems {
    private final Map<ItemKey, Item> items = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();

    /**
     * What is known of an item.
     *
     * @param forecast or null
     * @param readings oldest first
     */
    record Item(
            ItemKey key,
            Forecast forecast,
            List<StockLevel> readings,
            List<Receipt> receipts,
            List<Promotion> promotions) {}

    private StockItems() {}

    /** @param until later stock readings are left aside */
    static StockItems of(ShopFiles files, Instant until) {
        StockItems joined = new StockItems();
        joined.join(files, until);
        return joined;
    }

    /** By SKU and location. */
    List<Item> items() {
        return List.copyOf(items.values());
    }

    /** What could not be brought together, one sentence each. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    private void join(ShopFiles files, Instant until) {
        remarks.addAll(files.remarks());
        Map<ItemKey, List<StockLevel>> stock = upTo(files.stock(), until);
        Map<String, List<ItemKey>> placesOfStock = bySku(stock.keySet());
        Map<String, List<ItemKey>> placesOfForecast =
                bySku(files.forecasts().stream().map(StockItems::key).toList());
        Map<String, List<Receipt>> receipts = new HashMap<>();
        files.receipts()
                .forEach(receipt -> receipts.computeIfAbsent(receipt.sku(), sku -> new ArrayList<>())
                        .add(receipt));
        Map<String, List<Promotion>> promotions = new HashMap<>();
        files.promotions()
                .forEach(promotion -> promotions
                        .computeIfAbsent(promotion.sku(), sku -> new ArrayList<>())
                        .add(promotion));
        Set<ItemKey> used = new HashSet<>();
        int summed = 0;
        for (Forecast forecast : files.forecasts()) {
            ItemKey series = key(forecast);
            List<ItemKey> places = placesOfStock.getOrDefault(series.sku(), List.of());
            boolean alone = placesOfForecast.get(series.sku()).size() == 1;
            if (stock.containsKey(series) || places.isEmpty()) {
                used.add(series);
                add(series, forecast, stock.getOrDefault(series, List.of()), receipts, promotions, alone);
            } else if (alone && places.size() == 1 && oneNamesNone(series, places.get(0))) {
                ItemKey place = places.get(0);
                used.add(place);
                ItemKey named = place.location().isEmpty() ? series : place;
                add(named, forecast, stock.get(place), receipts, promotions, true);
            } else if (series.location().isEmpty()) {
                used.addAll(places);
                summed++;
                add(series, forecast, summed(series, places, stock), receipts, promotions, true);
            } else {
                add(series, forecast, List.of(), receipts, promotions, alone);
            }
        }
        stock.forEach((key, readings) -> {
            if (!used.contains(key)) {
                boolean alone = placesOfStock.get(key.sku()).size() == 1 && !placesOfForecast.containsKey(key.sku());
                add(key, null, readings, receipts, promotions, alone);
            }
        });
        if (summed > 0) {
            remarks.add(count(summed, "forecast")
                    + " of an article as a whole: held against the stock of all its locations together.");
        }
        int unmatched = receipts.values().stream().mapToInt(List::size).sum();
        for (Item item : items.values()) {
            unmatched -= item.receipts().size();
        }
        if (unmatched > 0) {
            remarks.add(count(unmatched, "receipt") + " for an item that is neither in the forecast nor in the stock.");
        }
    }

    private static boolean oneNamesNone(ItemKey one, ItemKey other) {
        return one.location().isEmpty() || other.location().isEmpty();
    }

    private void add(
            ItemKey key,
            Forecast forecast,
            List<StockLevel> readings,
            Map<String, List<Receipt>> receipts,
            Map<String, List<Promotion>> promotions,
            boolean alone) {
        Item item = new Item(
                key,
                forecast,
                readings,
                receipts.getOrDefault(key.sku(), List.of()).stream()
                        .filter(receipt -> receipt.location().equals(key.location())
                                || key.location().isEmpty()
                                || (alone && receipt.location().isEmpty()))
                        .toList(),
                promotions.getOrDefault(key.sku(), List.of()).stream()
                        .filter(promotion -> promotion.location() == null
                                || key.location().isEmpty()
                                || promotion.location().equals(key.location()))
                        .toList());
        items.put(key, item);
    }

    /** One reading: what the newest of all locations come to. */
    private static List<StockLevel> summed(ItemKey series, List<ItemKey> places, Map<ItemKey, List<StockLevel>> stock) {
        List<StockLevel> newest = places.stream()
                .map(stock::get)
                .map(readings -> readings.get(readings.size() - 1))
                .toList();
        return List.of(new StockLevel(
                series.sku(),
                series.location(),
                newest.stream().map(StockLevel::at).max(Instant::compareTo).orElseThrow(),
                Math.toIntExact(newest.stream().mapToLong(StockLevel::onHand).sum())));
    }

    private Map<ItemKey, List<StockLevel>> upTo(Map<ItemKey, List<StockLevel>> all, Instant until) {
        Map<ItemKey, List<StockLevel>> stock = new TreeMap<>();
        int later = 0;
        for (Map.Entry<ItemKey, List<StockLevel>> item : all.entrySet()) {
            List<StockLevel> readings = item.getValue().stream()
                    .filter(reading -> !reading.at().isAfter(until))
                    .toList();
            later += item.getValue().size() - readings.size();
            if (!readings.isEmpty()) {
                stock.put(item.getKey(), readings);
            }
        }
        if (later > 0) {
            remarks.add(count(later, "stock reading") + " of after --as-of: left aside.");
        }
        return stock;
    }

    private static Map<String, List<ItemKey>> bySku(Iterable<ItemKey> keys) {
        Map<String, List<ItemKey>> bySku = new HashMap<>();
        keys.forEach(key -> {
            List<ItemKey> places = bySku.computeIfAbsent(key.sku(), sku -> new ArrayList<>());
            if (!places.contains(key)) {
                places.add(key);
            }
        });
        return bySku;
    }

    private static ItemKey key(Forecast forecast) {
        return new ItemKey(forecast.sku(), Objects.toString(forecast.location(), ""));
    }

    private static String count(int number, String what) {
        return String.format(Locale.ENGLISH, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
