package io.touchstock.attribution.model;

import java.time.Instant;
import java.util.List;

/**
 * The touches that led to one conversion, in order.
 *
 * @param channels one a touch
 * @param touchedAt when each touch happened, ascending; empty if times are not known
 * @param convertedAt when the conversion happened, not before the last touch; null if times are not known
 */
public record TouchSequence(List<String> channels, List<Instant> touchedAt, Instant convertedAt) {

    public TouchSequence {
        channels = List.copyOf(channels);
        touchedAt = List.copyOf(touchedAt);
        if (convertedAt == null ? !touchedAt.isEmpty() : touchedAt.size() != channels.size()) {
            throw new IllegalArgumentException("channels has " + channels.size() + " touches and touchedAt "
                    + touchedAt.size() + ", conversion at " + convertedAt
                    + "; give a time for each touch and for the conversion, or none at all");
        }
        for (Instant touch : touchedAt) {
            if (touch.isAfter(convertedAt)) {
                throw new IllegalArgumentException("touchedAt holds " + touch + ", after the conversion at "
                        + convertedAt + "; only touches up to the conversion can earn it");
            }
        }
    }

    /** Touches of which only the order is known. */
    public static TouchSequence untimed(List<String> channels) {
        return new TouchSequence(channels, List.of(), null);
    }

    /** Number of touches. */
    public int size() {
        return channels.size();
    }

    /** Whether it is known when each touch happened. An empty sequence lacks nothing. */
    public boolean timed() {
        return touchedAt.size() == channels.size();
    }
}
