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

    /** As a single look at an item leaves it, without memory of earlier ones. */
    public static AdStanding atFirstSight(String sku, String location, AdReading reading, AdRules rules, Instant now) {
        AdStatus status = AdSwitch.next(AdStatus.RUNNING, reading, now, rules.atFirstSight());
        return new AdStanding(sku, location, reading.shelf(), status.paused() ? status.changedAt() : null);
    }

    boolean paused() {
        return pausedSince != null;
    }
}
