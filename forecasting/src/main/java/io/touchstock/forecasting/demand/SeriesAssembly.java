package io.touchstock.forecasting.demand;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts a history of events together to the rows that a model learns from, with promotions read as the stream reads
 * them. Days without an entry between a series' first and last count as days without a sale. Not thread-safe.
 */
public final class SeriesAssembly {

    private final DemandRules rules;
    private final Map<SeriesId, NavigableMap<LocalDate, Demand>> days =
            new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    private final Map<String, List<Promotion>> promotions = new HashMap<>();
    private final Map<String, NavigableMap<LocalDate, Long>> listPrices = new HashMap<>();

    /** @param rules for the shop's time zone */
    public SeriesAssembly(DemandRules rules) {
        this.rules = rules;
    }

    /** A day's demand; a later one for the same day replaces it. */
    public void add(Demand demand) {
        days.computeIfAbsent(new SeriesId(demand.sku(), demand.location()), id -> new TreeMap<>())
                .put(demand.day(), demand);
    }

    /** A planned or past promotion; a newer one with the same id replaces it. */
    public void add(Promotion promotion) {
        promotions.merge(
                promotion.sku(),
                List.of(promotion),
                (book, added) -> PromotionBook.with(book, promotion, LocalDate.MIN));
    }

    /** A catalogue entry, whose list price counts from its day on. */
    public void add(Product product) {
        listPrices
                .computeIfAbsent(product.sku(), sku -> new TreeMap<>())
                .put(rules.dayOf(product.updatedAt()), product.priceMicros());
    }

    /**
     * The rows of every series, in the order of their names, each from its first day to the last day of all.
     *
     * @param last rows after it are left out
     */
    public List<DemandRow> rows(LocalDate last) {
        LocalDate end = days.values().stream()
                .map(NavigableMap::lastKey)
                .max(LocalDate::compareTo)
                .filter(newest -> newest.isBefore(last))
                .orElse(last);
        List<DemandRow> rows = new ArrayList<>();
        days.forEach((id, demand) -> {
            for (LocalDate day = demand.firstKey(); !day.isAfter(end); day = day.plusDays(1)) {
                rows.add(row(id, day, demand.get(day)));
            }
        });
        return rows;
    }

    private DemandRow row(SeriesId id, LocalDate day, Demand sold) {
        Optional<Promotion> promotion =
                PromotionBook.on(promotions.getOrDefault(id.sku(), List.of()), id.location(), day);
        return new DemandRow(
                id.sku(),
                id.location(),
                day,
                sold == null ? 0 : sold.units(),
                sold != null && sold.shelfEmpty(),
                promotion.isPresent(),
                price(listPrices.getOrDefault(id.sku(), new TreeMap<>()), promotion, day));
    }

    /** As in the stream, a promotion's price says nothing where there is no regular price to compare it with. */
    private static long price(NavigableMap<LocalDate, Long> prices, Optional<Promotion> promotion, LocalDate day) {
        if (prices.isEmpty()) {
            return 0;
        }
        Map.Entry<LocalDate, Long> list = prices.floorEntry(day);
        long regular = (list == null ? prices.firstEntry() : list).getValue();
        return promotion.map(Promotion::priceMicros).orElse(regular);
    }
}
