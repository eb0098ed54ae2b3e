package io.touchstock.inventory.media;

import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.WastedSpend;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Clicks, stock readings and prices of a whole history in memory, in any order and with copies: what the ledgers of the
 * stream would hold with all days open. Not thread-safe.
 */
public final class ShelfHistory {

    private final SortedMap<String, List<ShelfInput>> inputs = new TreeMap<>();
    private final SortedMap<String, List<LossInput>> prices = new TreeMap<>();
    private final SortedMap<String, ShelfTimeline> shelves = new TreeMap<>();

    public void add(StockLevel reading) {
        add(ShelfInput.of(reading));
    }

    public void add(PaidClick click) {
        add(ShelfInput.of(click));
    }

    public void add(ListPrice price) {
        prices.computeIfAbsent(price.sku(), sku -> new ArrayList<>())
                .add(new LossInput(price.sku(), null, null, price));
    }

    private void add(ShelfInput input) {
        inputs.computeIfAbsent(input.sku(), sku -> new ArrayList<>()).add(input);
        shelves.clear();
    }

    /** One row for each article, campaign and day. */
    public List<WastedSpend> wasted(ZoneId zone) {
        return inputs.entrySet().stream()
                .flatMap(article -> WasteLedger.ofHistory(article.getKey(), article.getValue()).rows(zone).stream())
                .toList();
    }

    /** Clicks on articles while nothing was known of their shelves. They are none of the wasted ones. */
    public ClickTally unknown(Predicate<PaidClick> counted) {
        ClickTally sum = ClickTally.ZERO;
        for (Map.Entry<String, List<ShelfInput>> article : inputs.entrySet()) {
            ShelfTimeline shelf = shelves().get(article.getKey());
            for (PaidClick click : ClickWaste.distinct(ShelfInput.clicks(article.getValue()))) {
                if (counted.test(click) && shelf.at(click.at()) == Shelf.UNKNOWN) {
                    sum = sum.plus(ClickTally.of(click, Shelf.UNKNOWN));
                }
            }
        }
        return sum;
    }

    /**
     * How long each article was known to be empty.
     *
     * @param from null for the first input of all
     * @param to null for the last input of all
     */
    public SortedMap<String, Duration> emptyBetween(Instant from, Instant to) {
        List<Instant> moments = inputs.values().stream()
                .flatMap(List::stream)
                .map(ShelfInput::at)
                .sorted()
                .toList();
        SortedMap<String, Duration> empty = new TreeMap<>();
        if (!moments.isEmpty()) {
            Instant start = from == null ? moments.get(0) : from;
            Instant end = to == null ? moments.get(moments.size() - 1) : to;
            shelves().forEach((sku, shelf) -> empty.put(sku, shelf.emptyBetween(start, end)));
        }
        return empty;
    }

    /** Articles that a click or a stock reading is of. */
    public SortedSet<String> skus() {
        return new TreeSet<>(inputs.keySet());
    }

    /** Whether any price of the article is known. */
    public boolean hasPrice(String sku) {
        return prices.containsKey(sku);
    }

    /** How often journeys to articles in stock ended with an order. */
    public OrderRate orderRate(Collection<Journey> journeys) {
        return OrderRate.of(journeys, shelves());
    }

    /** What was lost by journeys that hold; a journey that is there twice counts once. */
    public List<LostSale> lost(Collection<Journey> journeys, LossRules rules) {
        SortedMap<String, List<LossInput>> losses = new TreeMap<>();
        for (Journey journey : journeys) {
            VainJourney.of(journey)
                    .ifPresent(vain -> losses.computeIfAbsent(vain.sku(), sku -> new ArrayList<>())
                            .add(LossInput.of(new CountedJourney(vain, 1))));
        }
        List<LostSale> lost = new ArrayList<>();
        losses.forEach((sku, all) -> {
            ShelfInput.readings(inputs.getOrDefault(sku, List.of())).forEach(reading -> all.add(LossInput.of(reading)));
            all.addAll(prices.getOrDefault(sku, List.of()));
            lost.addAll(LossLedger.ofHistory(sku, all).sales(rules));
        });
        return lost;
    }

    private SortedMap<String, ShelfTimeline> shelves() {
        if (shelves.isEmpty()) {
            inputs.forEach((sku, all) -> shelves.put(sku, ShelfTimeline.of(ShelfInput.readings(all))));
        }
        return shelves;
    }
}
