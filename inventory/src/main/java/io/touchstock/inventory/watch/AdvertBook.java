package io.touchstock.inventory.watch;

import io.touchstock.connectors.event.AdSignal;
import io.touchstock.inventory.media.AdReading;
import io.touchstock.inventory.media.AdRules;
import io.touchstock.inventory.media.AdSignals;
import io.touchstock.inventory.media.AdStatus;
import io.touchstock.inventory.media.AdSwitch;
import io.touchstock.inventory.media.Shelf;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the adverts of an article stand at each of its locations. What holds for the article follows from all of them.
 *
 * @param places one a location whose shelf has been seen
 */
public record AdvertBook(String sku, List<Place> places) implements Serializable {

    public AdvertBook {
        places = List.copyOf(places);
    }

    /** Where the adverts stand at one location. */
    public record Place(String location, AdStatus status) implements Serializable {}

    /** What is remembered, and the signal that the change from before comes to. */
    public record Change(AdvertBook book, Optional<AdSignal> signal) {}

    /** No shelf has been seen yet. */
    public static AdvertBook of(String sku) {
        return new AdvertBook(sku, List.of());
    }

    /**
     * After a reading at a location. A shelf that was never seen says nothing about where the article can be bought.
     */
    public Change read(String location, AdReading reading, Instant now, AdRules rules) {
        Optional<AdStatus> known = places.stream()
                .filter(place -> place.location().equals(location))
                .map(Place::status)
                .findFirst();
        if (known.isEmpty() && reading.shelf() == Shelf.UNKNOWN) {
            return new Change(this, Optional.empty());
        }
        AdStatus next = AdSwitch.next(known.orElse(AdStatus.RUNNING), reading, now, rules);
        List<Place> others = without(location);
        others.add(new Place(location, next));
        return changeTo(new AdvertBook(sku, others), reading, now);
    }

    /** Without a location that is watched no longer; a pause does not outlive the last of them. */
    public Change ended(String location, Instant now) {
        List<Place> others = without(location);
        return others.isEmpty()
                ? forgotten("nothing is heard of the article any more", now)
                : changeTo(new AdvertBook(sku, others), AdReading.NONE, now);
    }

    /** Without any location, for the article is not sold any more. */
    public Change delisted(Instant now) {
        return forgotten("the article is delisted", now);
    }

    private Change forgotten(String why, Instant now) {
        return new Change(of(sku), AdSignals.ofForgotten(sku, statuses(), why, now));
    }

    private Change changeTo(AdvertBook after, AdReading reading, Instant now) {
        return new Change(after, AdSignals.ofArticle(sku, statuses(), after.statuses(), reading, now));
    }

    private List<Place> without(String location) {
        List<Place> others = new ArrayList<>(places);
        others.removeIf(place -> place.location().equals(location));
        return others;
    }

    private List<AdStatus> statuses() {
        return places.stream().map(Place::status).toList();
    }
}
