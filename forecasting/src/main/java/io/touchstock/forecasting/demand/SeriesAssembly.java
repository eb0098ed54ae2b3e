package io.touchstock.forecasting.demand;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.forecasting.series.DailySeries;
import io.touchstock.forecasting.series.KnownColumn;
import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts a history of events together to the series that a model learns from, with promotions read as the stream reads
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
     * One series an article and location, in the order of their names, each from its first day to the last day of all.
     *
     * @param horizonDays days after the last for which promotions and prices are laid out
     */
    public List<DailySeries> series(int horizonDays) {
        LocalDate last = days.values().stream()
                .map(NavigableMap::lastKey)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        List<DailySeries> all = new ArrayList<>();
        days.forEach((id, demand) -> all.add(series(id, demand, last, horizonDays)));
        return all;
    }

    private DailySeries series(SeriesId id, NavigableMap<LocalDate, Demand> demand, LocalDate last, int horizonDays) {
        LocalDate first = demand.firstKey();
        int length = Math.toIntExact(last.toEpochDay() - first.toEpochDay()) + 1;
        double[] units = new double[length];
        boolean[] observed = new boolean[length];
        Arrays.fill(observed, true);
        demand.forEach((day, sold) -> {
            int index = Math.toIntExact(day.toEpochDay() - first.toEpochDay());
            units[index] = sold.units();
            observed[index] = !sold.shelfEmpty();
        });
        double[] promoted = new double[length + horizonDays];
        double[] price = new double[length + horizonDays];
        List<Promotion> book = promotions.getOrDefault(id.sku(), List.of());
        NavigableMap<LocalDate, Long> prices = listPrices.getOrDefault(id.sku(), new TreeMap<>());
        for (int index = 0; index < price.length; index++) {
            Optional<Promotion> promotion = PromotionBook.on(book, id.location(), first.plusDays(index));
            promoted[index] = promotion.isPresent() ? 1 : 0;
            price[index] = price(prices, promotion, first.plusDays(index));
        }
        return DailySeries.of(id, first, units, observed)
                .withKnown(KnownColumn.PROMOTION.name(), promoted)
                .withKnown(KnownColumn.PRICE.name(), price);
    }

    /** As in the stream, a promotion's price says nothing where there is no regular price to compare it with. */
    private static double price(NavigableMap<LocalDate, Long> prices, Optional<Promotion> promotion, LocalDate day) {
        if (prices.isEmpty()) {
            return Double.NaN;
        }
        Map.Entry<LocalDate, Long> list = prices.floorEntry(day);
        double regular = (list == null ? prices.firstEntry() : list).getValue();
        return promotion.map(each -> (double) each.priceMicros()).orElse(regular);
    }
}
