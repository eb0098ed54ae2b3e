package io.touchstock.inventory.watch;

import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import io.touchstock.inventory.alert.ShopDay;
import io.touchstock.inventory.alert.StockInput;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Something new about an article: exactly one of item, scenario, product, promotion and campaign is given, the others
 * are null.
 *
 * @param at when it became true
 * @param item about the stock of one of its locations
 * @param scenario what a promotion would do at one of its locations
 * @param campaign whose adverts somebody has met; they lead to the article at all of its locations
 */
public record WatchInput(
        String sku,
        Instant at,
        StockInput item,
        PromotionScenario scenario,
        Product product,
        Promotion promotion,
        String campaign)
        implements Serializable {

    private static final Set<TouchpointKind> ADVERTS = EnumSet.of(TouchpointKind.IMPRESSION, TouchpointKind.CLICK);

    /** A forecast becomes true when the last day it has seen is over. */
    public static WatchInput of(Forecast forecast, ShopDay shopDay) {
        return of(StockInput.of(forecast, shopDay));
    }

    public static WatchInput of(StockLevel stock) {
        return of(StockInput.of(stock));
    }

    public static WatchInput of(Receipt receipt) {
        return of(StockInput.of(receipt));
    }

    public static WatchInput of(AlertFeedback feedback) {
        return of(StockInput.of(feedback));
    }

    /** Like a forecast. */
    public static WatchInput of(PromotionScenario scenario, ShopDay shopDay) {
        return new WatchInput(scenario.sku(), shopDay.endOf(scenario.asOf()), null, scenario, null, null, null);
    }

    public static WatchInput of(Product product) {
        return new WatchInput(product.sku(), product.updatedAt(), null, null, product, null, null);
    }

    public static WatchInput of(Promotion promotion) {
        return new WatchInput(promotion.sku(), promotion.updatedAt(), null, null, null, promotion, null);
    }

    /**
     * That adverts of a campaign lead to the article; empty if the touchpoint is no advert, or names no campaign or no
     * article. It says nothing of the person, so it needs no consent.
     *
     * @param unpaidChannels whose campaigns are no adverts, such as a newsletter
     */
    public static Optional<WatchInput> of(Touchpoint touchpoint, Collection<String> unpaidChannels) {
        boolean isAdvert = ADVERTS.contains(touchpoint.kind()) && !unpaidChannels.contains(touchpoint.channel());
        return !isAdvert || touchpoint.sku() == null || touchpoint.campaign() == null
                ? Optional.empty()
                : Optional.of(new WatchInput(
                        touchpoint.sku(), touchpoint.occurredAt(), null, null, null, null, touchpoint.campaign()));
    }

    private static WatchInput of(StockInput item) {
        return new WatchInput(item.sku(), item.at(), item, null, null, null, null);
    }

    /** The location that it is about; null if it is about all of them. */
    public String location() {
        if (item != null) {
            return item.location();
        }
        if (scenario != null) {
            return scenario.location();
        }
        return promotion == null ? null : promotion.location();
    }

    /** Whether it bears on a location. */
    boolean concerns(String place) {
        return location() == null || location().equals(place);
    }

    /** Whether a stream that has come to that time, in whole milliseconds, has passed it. */
    public boolean isDue(Instant time) {
        return !at.truncatedTo(ChronoUnit.MILLIS).isAfter(time);
    }

    /** The topic that it comes from. */
    public String source() {
        if (item != null) {
            return item.source();
        }
        if (scenario != null) {
            return "promotion-scenarios";
        }
        if (product != null) {
            return "products";
        }
        return promotion == null ? "touchpoints" : "promotions";
    }

    /** The event as text. */
    public String payload() {
        if (item != null) {
            return item.payload();
        }
        if (scenario != null) {
            return scenario.toString();
        }
        if (product != null) {
            return product.toString();
        }
        return promotion == null ? campaign + " for " + sku + " at " + at : promotion.toString();
    }
}
