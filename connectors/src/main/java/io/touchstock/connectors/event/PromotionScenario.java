package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What a promotion would do to an article's demand at a location: two forecasts of one model that differ in nothing but
 * whether the window is promoted. A later scenario of the same article and location replaces the earlier.
 *
 * @param asOf the last day whose sales the model has seen
 * @param modelVersion names the model that made it
 * @param listPriceMicros unit price outside the window, in millionths of the shop's currency
 * @param promotedPriceMicros unit price within the window, below the list price
 * @param startsOn first day of the window
 * @param endsOn its last day, inclusive
 * @param without demand at list price, one entry a day, in order, without gaps, from the day after {@code asOf}
 * @param with the same days with the promotion on from startsOn to endsOn
 */
public record PromotionScenario(
        String sku,
        String location,
        LocalDate asOf,
        String modelVersion,
        long listPriceMicros,
        long promotedPriceMicros,
        LocalDate startsOn,
        LocalDate endsOn,
        List<ForecastDay> without,
        List<ForecastDay> with)
        implements Serializable {

    public PromotionScenario {
        without = List.copyOf(without);
        with = List.copyOf(with);
    }
}
