package io.touchstock.inventory.media;

import io.touchstock.connectors.event.StockLevel;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The stock readings of an article that still matter.
 *
 * @param readings sorted by moment, location and units; each once
 */
public record ShelfLog(List<StockLevel> readings) implements Serializable {

    static final ShelfLog EMPTY = new ShelfLog(List.of());

    private static final Comparator<StockLevel> IN_ORDER = Comparator.comparing(StockLevel::at)
            .thenComparing(StockLevel::location)
            .thenComparingInt(StockLevel::onHand);

    public ShelfLog {
        readings = List.copyOf(readings);
    }

    ShelfLog with(Collection<StockLevel> more) {
        return new ShelfLog(Stream.concat(readings.stream(), more.stream())
                .distinct()
                .sorted(IN_ORDER)
                .toList());
    }

    /**
     * Without what the timeline from that moment on does not need: all but the last reading of a location before it.
     */
    ShelfLog since(Instant moment) {
        Map<String, Instant> base = new HashMap<>();
        for (StockLevel reading : readings) {
            if (!reading.at().isAfter(moment)) {
                base.put(reading.location(), reading.at());
            }
        }
        return new ShelfLog(readings.stream()
                .filter(reading -> !reading.at().isBefore(base.getOrDefault(reading.location(), Instant.MIN)))
                .toList());
    }

    ShelfTimeline timeline() {
        return ShelfTimeline.of(readings);
    }
}
