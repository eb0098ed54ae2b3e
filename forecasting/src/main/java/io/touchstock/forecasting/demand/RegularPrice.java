package io.touchstock.forecasting.demand;

import io.touchstock.connectors.event.Promotion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an article costs without a promotion: what was last paid on a day without one; before the first such day, what
 * was paid on it. As long as nothing was sold at the regular price it is the list price; without one it is unknown, and
 * then a promotion's price says nothing, for there is nothing to compare it with.
 */
final class RegularPrice {
    private final NavigableMap<LocalDate, Double> paid = new TreeMap<>();
    private final double listPriceMicros;

    /** @param listPriceMicros {@code NaN} if unknown */
    RegularPrice(List<Promotion> promotions, String location, Map<LocalDate, DayTally> days, double listPriceMicros) {
        this.listPriceMicros = listPriceMicros;
        days.forEach((day, tally) -> {
            double price = tally.priceMicros();
            if (!Double.isNaN(price)
                    && PromotionBook.on(promotions, location, day).isEmpty()) {
                paid.put(day, price);
            }
        });
    }

    /** The promotion's price if there is one, else the regular price; in micros, {@code NaN} if unknown. */
    double or(Optional<Promotion> promotion, LocalDate day) {
        double regular = on(day);
        return Double.isNaN(regular)
                ? regular
                : promotion.map(each -> (double) each.priceMicros()).orElse(regular);
    }

    private double on(LocalDate day) {
        if (paid.isEmpty()) {
            return listPriceMicros;
        }
        Map.Entry<LocalDate, Double> last = paid.floorEntry(day);
        return (last == null ? paid.firstEntry() : last).getValue();
    }
}
