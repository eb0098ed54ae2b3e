package io.touchstock.inventory.media;

import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.StockLevel;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Something new about an article: exactly one of stock, journey and price is given, the others are null. */
public record LossInput(String sku, StockLevel stock, CountedJourney journey, ListPrice price)
        implements ArticleInput, Serializable {

    public static LossInput of(StockLevel stock) {
        return new LossInput(stock.sku(), stock, null, null);
    }

    public static LossInput of(Product product) {
        return new LossInput(product.sku(), null, null, ListPrice.of(product));
    }

    public static LossInput of(CountedJourney journey) {
        return new LossInput(journey.journey().sku(), null, journey, null);
    }

    /** Empty for a journey that ended with an order or led to no article. Each touchpoint gets the same share of it. */
    public static Optional<LossInput> of(JourneyChange change) {
        return VainJourney.of(change.journey()).map(journey -> of(new CountedJourney(journey, change.sign())));
    }

    @Override
    public Instant at() {
        return stock != null ? stock.at() : journey != null ? journey.journey().cameAt() : price.since();
    }

    @Override
    public String source() {
        return stock != null ? "stock" : journey != null ? "journeys" : "products";
    }

    @Override
    public String payload() {
        return stock != null
                ? stock.toString()
                : journey != null
                        ? "journey to " + sku + " at " + at() + " with sign " + journey.count() + " and shares "
                                + journey.journey().shares()
                        : price.toString();
    }

    static List<StockLevel> readings(Collection<LossInput> inputs) {
        return inputs.stream().map(LossInput::stock).filter(Objects::nonNull).toList();
    }

    static List<CountedJourney> journeys(Collection<LossInput> inputs) {
        return inputs.stream().map(LossInput::journey).filter(Objects::nonNull).toList();
    }

    static List<ListPrice> prices(Collection<LossInput> inputs) {
        return inputs.stream().map(LossInput::price).filter(Objects::nonNull).toList();
    }
}
