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

    /** One series per article and location, in the order of their names, with promotion and price of every day. */
    public List<DailySeries> series() {
        List<DailySeries> all = new ArrayList<>();
        days.forEach((id, demand) -> all.add(series(id, demand)));
        return all;
    }

    private DailySeries series(SeriesId id, NavigableMap<LocalDate, Demand> demand) {
        LocalDate first = demand.firstKey();
        int length = Math.toIntExact(demand.lastKey().toEpochDay() - first.toEpochDay()) + 1;
        double[] units = new double[length];
        boolean[] observed = new boolean[length];
        double[] promoted = new double[length];
        double[] price = new double[length];
        Arrays.fill(observed, true);
        List<Promotion> book = promotions.getOrDefault(id.sku(), List.of());
        NavigableMap<LocalDate, Long> prices = listPrices.getOrDefault(id.sku(), new TreeMap<>());
        for (int i = 0; i < length; i++) {
            LocalDate day = first.plusDays(i);
            Demand sold = demand.get(day);
            if (sold != null) {
                units[i] = sold.units();
                observed[i] = !sold.shelfEmpty();
            }
            Optional<Promotion> promotion = PromotionBook.on(book, id.location(), day);
            Map.Entry<LocalDate, Long> list = prices.floorEntry(day);
            double regular = list == null ? Double.NaN : list.getValue();
            promoted[i] = promotion.isPresent() ? 1 : 0;
            price[i] = promotion.map(each -> (double) each.priceMicros()).orElse(regular);
        }
        return DailySeries.of(id, first, units, observed)
                .withKnown(KnownColumn.PROMOTION.name(), promoted)
                .withKnown(KnownColumn.PRICE.name(), price);
    }
}
