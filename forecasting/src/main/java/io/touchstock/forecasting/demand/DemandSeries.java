package io.touchstock.forecasting.demand;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.forecasting.series.DailySeries;
import io.touchstock.forecasting.series.KnownColumn;
import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Daily demand as series to learn from, with the promotions and prices that the demand job will know too. */
public final class DemandSeries {
    private DemandSeries() {}

    /**
     * One series an article and location, from its first day to the last day of all. A day that is missing in between
     * is a day without a sale; of several messages for a day the last counts.
     *
     * @param priceMicros price of an article without promotion; an article that is missing has none
     * @param horizonDays days after the last for which promotions and prices are laid out
     */
    public static List<DailySeries> of(
            Collection<Demand> demand,
            Collection<Promotion> promotions,
            Map<String, Long> priceMicros,
            int horizonDays) {
        Map<SeriesId, NavigableMap<LocalDate, Demand>> days = new TreeMap<>();
        demand.forEach(day -> days.computeIfAbsent(new SeriesId(day.sku(), day.location()), id -> new TreeMap<>())
                .put(day.day(), day));
        LocalDate last =
                demand.stream().map(Demand::day).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        Map<String, List<Promotion>> books = promotions.stream().collect(Collectors.groupingBy(Promotion::sku));
        List<DailySeries> series = new ArrayList<>(days.size());
        days.forEach((id, own) -> series.add(series(
                id,
                own,
                last,
                books.getOrDefault(id.sku(), List.of()),
                priceMicros.containsKey(id.sku()) ? priceMicros.get(id.sku()) : Double.NaN,
                horizonDays)));
        return series;
    }

    private static DailySeries series(
            SeriesId id,
            NavigableMap<LocalDate, Demand> own,
            LocalDate last,
            List<Promotion> promotions,
            double regularPriceMicros,
            int horizonDays) {
        LocalDate first = own.firstKey();
        int days = Math.toIntExact(last.toEpochDay() - first.toEpochDay()) + 1;
        double[] units = new double[days];
        boolean[] observed = new boolean[days];
        Arrays.fill(observed, true);
        own.forEach((day, demand) -> {
            int index = Math.toIntExact(day.toEpochDay() - first.toEpochDay());
            units[index] = demand.units();
            observed[index] = !demand.shelfEmpty();
        });
        double[] promoted = new double[days + horizonDays];
        double[] price = new double[days + horizonDays];
        for (int index = 0; index < price.length; index++) {
            Optional<Promotion> promotion = PromotionBook.on(promotions, id.location(), first.plusDays(index));
            promoted[index] = promotion.isPresent() ? 1 : 0;
            price[index] = Double.isNaN(regularPriceMicros)
                    ? Double.NaN
                    : promotion.map(each -> (double) each.priceMicros()).orElse(regularPriceMicros);
        }
        return DailySeries.of(id, first, units, observed)
                .withKnown(KnownColumn.PROMOTION.name(), promoted)
                .withKnown(KnownColumn.PRICE.name(), price);
    }
}
