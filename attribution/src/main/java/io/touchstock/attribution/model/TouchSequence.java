package io.touchstock.attribution.model;

import io.touchstock.connectors.event.TouchpointKind;
import java.time.Instant;
import java.util.List;

/**
 * The touches that led to one conversion, in order.
 *
 * @param channels one a touch
 * @param kinds what sort of contact each touch was; empty if not known
 * @param touchedAt when each touch happened, ascending; empty if times are not known
 * @param convertedAt when the conversion happened, not before the last touch; null if times are not known
 */
public record TouchSequence(
        List<String> channels, List<TouchpointKind> kinds, List<Instant> touchedAt, Instant convertedAt) {

    public TouchSequence {
        channels = List.copyOf(channels);
        kinds = List.copyOf(kinds);
        if (!kinds.isEmpty() && kinds.size() != channels.size()) {
            throw new IllegalArgumentException("channels has " + channels.size() + " touches and kinds " + kinds.size()
                    + "; give a kind for each touch, or none at all");
        }
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
        return new TouchSequence(channels, List.of(), List.of(), null);
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
