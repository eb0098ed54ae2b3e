package io.touchstock.inventory.media;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time in which a shelf stayed as it was: {@code [start, end)}.
 *
 * @param start included
 * @param end not included; after start
 */
public record ShelfInterval(Shelf shelf, Instant start, Instant end) {

    public ShelfInterval {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("end is " + end + "; it must be after start, " + start);
        }
    }

    /** How long it lasted. */
    public Duration length() {
        return Duration.between(start, end);
    }
}
