package io.touchstock.forecasting.history;

import io.touchstock.connectors.event.Promotion;
import io.touchstock.forecasting.demand.DayTally;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.demand.PromotionBook;
import io.touchstock.forecasting.demand.SeriesCursor;
import io.touchstock.forecasting.demand.SeriesHistory;
import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * All that is known of one article, in any order, read as the daily demand of each of its locations: the days are those
 * that {@link SeriesHistory} tells on the stream. Not thread-safe.
 *
 * <p>What is counted without a location is what all locations have together. It speaks for those that are not counted
 * themselves, and is a series of its own where the article has no location.
 */
public final class ArticleHistory {
    private static final String ALL_LOCATIONS = "";

    private final String sku;
    private final DemandRules rules;
    private final NavigableMap<String, NavigableMap<LocalDate, DayTally>> locations = new TreeMap<>();
    private List<Promotion> promotions = List.of();
    private String category = "";
    private double listPriceMicros = Double.NaN;

    /**
     * An article of which nothing is known.
     *
     * @param rules see {@link DemandRules#ofWholeHistory}; their horizon is how many days ahead are told
     */
    public ArticleHistory(String sku, DemandRules rules) {
        this.sku = sku;
        this.rules = rules;
    }

    /** All facts of an article. */
    public static ArticleHistory of(String sku, Iterable<ArticleFact> facts, DemandRules rules) {
        ArticleHistory history = new ArticleHistory(sku, rules);
        facts.forEach(history::add);
        return history;
    }

    public void add(ArticleFact fact) {
        if (fact.tally() != null) {
            locations
                    .computeIfAbsent(fact.location(), fresh -> new TreeMap<>())
                    .merge(fact.day(), fact.tally(), DayTally::plus);
        } else if (fact.promotion() != null) {
            promotions = PromotionBook.with(promotions, fact.promotion(), LocalDate.MIN);
        } else {
            category = fact.category() == null ? "" : fact.category();
            listPriceMicros = fact.listPriceMicros() > 0 ? fact.listPriceMicros() : Double.NaN;
        }
    }

    /**
     * The rows of every location, in the order of their names: from the first sale or count to the end of the past, and
     * the days after it. An article of which nothing but promotions or its entry are known has none.
     *
     * @param asOf the last day of the past; nothing sold or counted after it is looked at
     */
    public List<SeriesTable> tables(LocalDate asOf) {
        List<SeriesTable> tables = new ArrayList<>();
        locations.forEach((location, days) -> {
            if (!location.equals(ALL_LOCATIONS) || locations.size() == 1) {
                tables.add(SeriesTable.of(
                        history(location, days, asOf).requestAsOf(asOf, promotions, listPriceMicros), category));
            }
        });
        return tables;
    }

    private SeriesHistory history(String location, NavigableMap<LocalDate, DayTally> own, LocalDate asOf) {
        SeriesCursor cursor = new SeriesCursor(own.firstKey(), asOf, own.lastKey(), false);
        return new SeriesHistory(new SeriesId(sku, location), cursor, withCounts(own), rules);
    }

    private NavigableMap<LocalDate, DayTally> withCounts(NavigableMap<LocalDate, DayTally> own) {
        NavigableMap<LocalDate, DayTally> together = locations.get(ALL_LOCATIONS);
        if (together == null || own.values().stream().anyMatch(DayTally::counted)) {
            return own;
        }
        NavigableMap<LocalDate, DayTally> counted = new TreeMap<>(own);
        together.forEach((day, tally) -> counted.merge(day, tally.countedOnly(), DayTally::plus));
        return counted;
    }
}
