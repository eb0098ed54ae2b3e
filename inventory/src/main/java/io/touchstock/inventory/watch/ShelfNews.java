package io.touchstock.inventory.watch;

import io.touchstock.connectors.event.StockAlert;
import io.touchstock.inventory.alert.CategoryShelf;
import java.io.Serializable;
import java.time.Instant;

/**
 * News for the shelf of a category at a location: the place that an article takes there from now on, that it takes none
 * any more (no place and no alert), or an alert that asks for what could be sold instead.
 *
 * @param shelf the key of category and location; of an article without a category, its own
 * @param place null if it is an alert, or the article is gone
 * @param alert null if it is no alert
 */
public record ShelfNews(String shelf, String sku, Instant at, CategoryShelf.Place place, StockAlert alert)
        implements Serializable {

    static ShelfNews of(String category, String location, Instant at, CategoryShelf.Place place) {
        return new ShelfNews(key(category, location), place.sku(), at, place, null);
    }

    static ShelfNews gone(String category, String location, String sku, Instant at) {
        return new ShelfNews(key(category, location), sku, at, null, null);
    }

    static ShelfNews of(String category, StockAlert alert) {
        String shelf = category == null
                ? "article\n" + alert.sku() + "\n" + alert.location()
                : key(category, alert.location());
        return new ShelfNews(shelf, alert.sku(), alert.changedAt(), null, alert);
    }

    /** Whether a stream that has come to that time has passed it. */
    public boolean isDue(Instant time) {
        return !at.isAfter(time);
    }

    private static String key(String category, String location) {
        return "category\n" + category + "\n" + location;
    }
}
