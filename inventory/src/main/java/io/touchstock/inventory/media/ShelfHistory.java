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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Clicks, stock readings and prices of a whole history in memory, in any order and with copies: what the ledgers of the
 * stream would hold with all days open. Not thread-safe.
 */
public final class ShelfHistory {

    private final SortedMap<String, Article> articles = new TreeMap<>();
    private final SortedMap<String, List<ListPrice>> prices = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final SortedMap<String, ShelfTimeline> shelves = new TreeMap<>();

    /** What was seen of an article; there are millions, so nothing is wrapped. */
    private record Article(List<StockLevel> readings, List<PaidClick> clicks) {

        Article() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    public void add(StockLevel reading) {
        String sku = once(reading.sku());
        article(sku).readings().add(new StockLevel(sku, once(reading.location()), reading.at(), reading.onHand()));
    }

    public void add(PaidClick click) {
        String sku = once(click.sku());
        article(sku)
                .clicks()
                .add(new PaidClick(
                        click.clickId(),
                        sku,
                        click.at(),
                        once(click.channel()),
                        once(click.campaign()),
                        click.costMicros()));
    }

    public void add(ListPrice price) {
        prices.computeIfAbsent(once(price.sku()), sku -> new ArrayList<>()).add(price);
    }

    private Article article(String sku) {
        shelves.clear();
        return articles.computeIfAbsent(sku, key -> new Article());
    }

    /** One object for each name, of which a history repeats few: they would fill the memory. */
    private String once(String name) {
        return name == null ? null : names.computeIfAbsent(name, same -> same);
    }

    /** One row for each article, campaign and day. */
    public List<WastedSpend> wasted(ZoneId zone) {
        List<WastedSpend> rows = new ArrayList<>();
        articles.forEach((sku, article) -> rows.addAll(
                WasteLedger.of(sku).with(article.readings(), article.clicks()).rows(zone)));
        return rows;
    }

    /** Clicks on articles while nothing was known of their shelves. They are none of the wasted ones. */
    public ClickTally unknown(Predicate<PaidClick> counted) {
        ClickTally sum = ClickTally.ZERO;
        for (Map.Entry<String, Article> article : articles.entrySet()) {
            ShelfTimeline shelf = shelves().get(article.getKey());
            for (PaidClick click : ClickWaste.distinct(article.getValue().clicks())) {
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
        SortedMap<String, Duration> empty = new TreeMap<>();
        if (!articles.isEmpty()) {
            Instant start = from == null ? moments().min(Instant::compareTo).orElseThrow() : from;
            Instant end = to == null ? moments().max(Instant::compareTo).orElseThrow() : to;
            shelves().forEach((sku, shelf) -> empty.put(sku, shelf.emptyBetween(start, end)));
        }
        return empty;
    }

    private Stream<Instant> moments() {
        return articles.values().stream()
                .flatMap(article -> Stream.concat(
                        article.readings().stream().map(StockLevel::at),
                        article.clicks().stream().map(PaidClick::at)));
    }

    /** Articles that a click or a stock reading is of. */
    public SortedSet<String> skus() {
        return new TreeSet<>(articles.keySet());
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
            if (articles.containsKey(sku)) {
                articles.get(sku).readings().forEach(reading -> all.add(LossInput.of(reading)));
            }
            prices.getOrDefault(sku, List.of()).forEach(price -> all.add(new LossInput(sku, null, null, price)));
            lost.addAll(LossLedger.ofHistory(sku, all).sales(rules));
        });
        return lost;
    }

    private SortedMap<String, ShelfTimeline> shelves() {
        if (shelves.isEmpty()) {
            articles.forEach((sku, article) -> shelves.put(sku, ShelfTimeline.of(article.readings())));
        }
        return shelves;
    }
}
