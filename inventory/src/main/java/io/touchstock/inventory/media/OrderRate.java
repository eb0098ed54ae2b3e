package io.touchstock.inventory.media;

import io.touchstock.connectors.event.Journey;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How often a journey that led to an article in stock ended with an order: what the others might have come to, had they
 * found it in stock as well.
 *
 * @param journeys that led to an article in stock
 * @param orders of these, the ones that ended with one
 */
public record OrderRate(long journeys, long orders) {

    /** Counted over journeys. Those to an article whose shelf is not known, or was empty, are left out. */
    public static OrderRate of(Collection<Journey> journeys, Map<String, ShelfTimeline> shelves) {
        long stocked = 0;
        long ordered = 0;
        for (Journey journey : journeys) {
            boolean inStock = ShelfVisit.last(journey)
                    .filter(visit -> shelves.containsKey(visit.sku()))
                    .filter(visit -> shelves.get(visit.sku()).at(visit.cameAt()) == Shelf.STOCKED)
                    .isPresent();
            if (inStock) {
                stocked++;
                ordered += journey.converted() ? 1 : 0;
            }
        }
        return new OrderRate(stocked, ordered);
    }

    /** 0 to 1; empty if no journey led to an article in stock. */
    public OptionalDouble share() {
        return journeys == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) orders / journeys);
    }
}
