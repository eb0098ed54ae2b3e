package io.touchstock.inventory.media;

import io.touchstock.connectors.event.StockLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * When an article could be bought. A reading holds from its moment, included, to the next one at its location, not
 * included. An article can be bought as long as one location has a unit of it; before the first reading nothing is
 * known.
 *
 * <p>A function of the set of readings: their order and repetitions do not matter. Of readings that contradict each
 * other at one location and moment, the lower counts.
 */
public final class ShelfTimeline {

    private final NavigableMap<Instant, Shelf> changes;

    private ShelfTimeline(NavigableMap<Instant, Shelf> changes) {
        this.changes = changes;
    }

    /**
     * The timeline of an article over all locations that readings are given for. For one location give its readings
     * alone.
     *
     * @param readings in any order
     * @throws IllegalArgumentException if they are of several articles
     */
    public static ShelfTimeline of(Collection<StockLevel> readings) {
        String sku = null;
        NavigableMap<Instant, Map<String, Integer>> byMoment = new TreeMap<>();
        for (StockLevel reading : readings) {
            if (sku != null && !sku.equals(reading.sku())) {
                throw new IllegalArgumentException("sku is " + sku + " and " + reading.sku()
                        + "; a timeline is of one article, group the readings by sku");
            }
            sku = reading.sku();
            byMoment.computeIfAbsent(reading.at(), at -> new HashMap<>())
                    .merge(reading.location(), reading.onHand(), Math::min);
        }
        return new ShelfTimeline(changes(byMoment));
    }

    private static NavigableMap<Instant, Shelf> changes(NavigableMap<Instant, Map<String, Integer>> byMoment) {
        NavigableMap<Instant, Shelf> changes = new TreeMap<>();
        Map<String, Boolean> stockedAt = new HashMap<>();
        int stocked = 0;
        for (Map.Entry<Instant, Map<String, Integer>> moment : byMoment.entrySet()) {
            for (Map.Entry<String, Integer> reading : moment.getValue().entrySet()) {
                boolean now = reading.getValue() > 0;
                boolean before = Boolean.TRUE.equals(stockedAt.put(reading.getKey(), now));
                stocked += (now ? 1 : 0) - (before ? 1 : 0);
            }
            Shelf shelf = stocked > 0 ? Shelf.STOCKED : Shelf.EMPTY;
            if (changes.isEmpty() || changes.lastEntry().getValue() != shelf) {
                changes.put(moment.getKey(), shelf);
            }
        }
        return changes;
    }

    /** What the shelf was like at a moment. The last reading holds on for ever. */
    public Shelf at(Instant moment) {
        Map.Entry<Instant, Shelf> change = changes.floorEntry(moment);
        return change == null ? Shelf.UNKNOWN : change.getValue();
    }

    /** The stretches between two moments, without gaps, each unlike the one before. */
    public List<ShelfInterval> between(Instant from, Instant to) {
        List<ShelfInterval> intervals = new ArrayList<>();
        Instant start = from;
        for (Map.Entry<Instant, Shelf> change :
                changes.subMap(from, false, to, false).entrySet()) {
            intervals.add(new ShelfInterval(at(start), start, change.getKey()));
            start = change.getKey();
        }
        if (to.isAfter(start)) {
            intervals.add(new ShelfInterval(at(start), start, to));
        }
        return intervals;
    }

    /** How long the shelf was known to be empty between two moments. */
    public Duration emptyBetween(Instant from, Instant to) {
        return between(from, to).stream()
                .filter(interval -> interval.shelf() == Shelf.EMPTY)
                .map(ShelfInterval::length)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
