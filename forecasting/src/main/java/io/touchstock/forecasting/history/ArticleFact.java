package io.touchstock.forecasting.history;

import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.forecasting.demand.DayTally;
import io.touchstock.forecasting.demand.SeriesEvent;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * One thing that is known of an article: what a day came to at a location, a promotion, or its entry in the catalogue.
 *
 * @param location of the tally; empty if it was counted for all locations together
 * @param day of the tally
 * @param tally null if it is none
 * @param promotion null if it is none
 * @param category of the article; null if none is told
 * @param listPriceMicros of the article; 0 if none is told
 */
public record ArticleFact(
        String sku,
        String location,
        LocalDate day,
        DayTally tally,
        Promotion promotion,
        String category,
        long listPriceMicros)
        implements Serializable {
    /** What a day came to. */
    public static ArticleFact of(String sku, String location, LocalDate day, DayTally tally) {
        return new ArticleFact(sku, location, day, tally, null, null, 0);
    }

    /** An order line, one taken back, or a count. */
    public static ArticleFact of(SeriesEvent event) {
        String location = event.location() == null ? "" : event.location();
        return of(event.sku(), location, event.day(), DayTally.NOTHING.plus(event));
    }

    public static ArticleFact of(Promotion promotion) {
        return new ArticleFact(promotion.sku(), null, null, null, promotion, null, 0);
    }

    /** A catalogue entry, without what does not concern demand. */
    public static ArticleFact of(Product product) {
        return new ArticleFact(
                product.sku(), null, null, null, null, product.category(), Math.max(0, product.priceMicros()));
    }
}
