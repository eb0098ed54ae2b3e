package io.touchstock.inventory.media;

import java.time.Instant;
import java.util.Objects;

/**
 * Where the adverts of an item stand now.
 *
 * @param pausedSince null while they run
 */
public record AdStanding(String sku, String location, Shelf shelf, Instant pausedSince) {

    public AdStanding {
        Objects.requireNonNull(sku, "sku");
        Objects.requireNonNull(shelf, "shelf");
    }

    boolean paused() {
        return pausedSince != null;
    }
}
