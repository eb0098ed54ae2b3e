package io.touchstock.inventory.promotion;

import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.inventory.projection.IncomingUnits;
import java.time.LocalDate;
import java.util.List;

/**
 * An article at a location as the planner is told of it.
 *
 * @param category whose promotion slots it takes and from whose articles it takes sales; null if none
 * @param asOf the last day whose sales the forecast has seen
 * @param delistedOn the day from which it is no longer sold; null if it goes on
 * @param days demand without a promotion, one entry a day, in order, without gaps; at least one
 * @param onHandUnits before the first day's demand; null if not known
 * @param incoming units on order, days counted from the first of {@code days}
 * @param response what a price does to the demand of periods
 * @param lowResponse the same at the low end of what is believed
 * @param highResponse the same at the high end
 * @param planned promotions that are planned already
 */
public record ArticleSituation(
        String sku,
        String location,
        String category,
        long listPriceMicros,
        long unitCostMicros,
        LocalDate asOf,
        LocalDate delistedOn,
        List<ForecastDay> days,
        Integer onHandUnits,
        List<IncomingUnits> incoming,
        PriceResponse response,
        PriceResponse lowResponse,
        PriceResponse highResponse,
        List<PlannedWindow> planned) {

    public ArticleSituation {
        days = List.copyOf(days);
        incoming = List.copyOf(incoming);
        planned = List.copyOf(planned);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("the forecast of " + sku + " has no days");
        }
    }

    /**
     * A promotion that somebody has planned.
     *
     * @param promotionId names it
     * @param endsOn inclusive
     */
    public record PlannedWindow(String promotionId, LocalDate startsOn, LocalDate endsOn, long priceMicros) {}

    /** The day that the forecast begins with. */
    public LocalDate firstDay() {
        return days.get(0).day();
    }

    /** The day that it ends with. */
    LocalDate lastDay() {
        return days.get(days.size() - 1).day();
    }

    String id() {
        return sku + '|' + location;
    }

    double priceRatio(PlannedWindow window) {
        return Math.min(1, window.priceMicros() / (double) listPriceMicros);
    }

    boolean sharesCategoryWith(ArticleSituation other) {
        return category != null
                && category.equals(other.category)
                && location.equals(other.location)
                && !sku.equals(other.sku);
    }
}
