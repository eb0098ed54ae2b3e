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
 * was paid on it. Unknown as long as nothing was sold at the regular price: then a promotion's price says nothing, for
 * there is nothing to compare it with.
 */
final class RegularPrice {
    private final NavigableMap<LocalDate, Double> paid = new TreeMap<>();

    RegularPrice(List<Promotion> promotions, String location, Map<LocalDate, DayTally> days) {
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
        if (paid.isEmpty()) {
            return Double.NaN;
        }
        Map.Entry<LocalDate, Double> last = paid.floorEntry(day);
        double regular = (last == null ? paid.firstEntry() : last).getValue();
        return promotion.map(each -> (double) each.priceMicros()).orElse(regular);
    }
}
