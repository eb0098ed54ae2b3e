package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must be taken back and what must be added to get from what was told to what holds. */
public final class JourneyDiff {

    private JourneyDiff() {}

    /** Retractions first. Journeys that are in both are not mentioned. */
    public static List<JourneyChange> between(Collection<Journey> told, Collection<Journey> holding) {
        Set<Journey> then = new HashSet<>(told);
        Set<Journey> now = new HashSet<>(holding);
        List<JourneyChange> changes = new ArrayList<>();
        told.stream()
                .filter(journey -> !now.contains(journey))
                .forEach(gone -> changes.add(new JourneyChange(-1, gone)));
        holding.stream()
                .filter(journey -> !then.contains(journey))
                .forEach(come -> changes.add(new JourneyChange(1, come)));
        return changes;
    }
}
