package io.touchstock.inventory.alert;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The articles of one category at one location, to find what can be sold instead of one that runs out: the article that
 * is in stock for long enough and closest in price. Ties go to the longer cover, then to the SKU.
 */
public final class CategoryShelf {

    private static final double CLOSEST_PRICE_RATIO = 2;

    private final List<Place> places;
    private final double leastCoverDays;

    /**
     * A view of a category.
     *
     * @param places one an article
     * @param leastCoverDays a substitute must last at least so long, or it would only run out next
     */
    public CategoryShelf(List<Place> places, double leastCoverDays) {
        this.places = List.copyOf(places);
        this.leastCoverDays = leastCoverDays;
    }

    /**
     * An article's place on the shelf.
     *
     * @param daysOfCover with the stock on hand
     * @param alerted whether it is out of stock, at risk, or its stock is doubted
     */
    public record Place(String sku, long priceMicros, int onHand, double daysOfCover, boolean alerted) {}

    /** What to offer instead of an article; empty if nothing in stock costs between half and twice as much. */
    public Optional<String> substituteFor(String sku) {
        Optional<Place> missing =
                places.stream().filter(place -> place.sku().equals(sku)).findFirst();
        return missing.flatMap(article -> places.stream()
                .filter(place -> !place.sku().equals(sku))
                .filter(place -> place.onHand() > 0 && !place.alerted() && place.daysOfCover() >= leastCoverDays)
                .filter(place -> priceRatio(place, article) <= CLOSEST_PRICE_RATIO)
                .min(Comparator.comparingDouble((Place place) -> priceRatio(place, article))
                        .thenComparing(Place::daysOfCover, Comparator.reverseOrder())
                        .thenComparing(Place::sku))
                .map(Place::sku));
    }

    /** The dearer price over the cheaper; at least 1. */
    private static double priceRatio(Place one, Place other) {
        double dearer = Math.max(one.priceMicros(), other.priceMicros());
        double cheaper = Math.min(one.priceMicros(), other.priceMicros());
        return dearer == cheaper ? 1 : dearer / cheaper;
    }
}
