package io.touchstock.attribution.journey;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far something reaches in event time.
 *
 * @param length null if it reaches without limit
 */
public record Horizon(Duration length) implements Serializable {

    public static final Horizon UNLIMITED = new Horizon(null);

    public Horizon {
        if (length != null && (length.isNegative() || length.isZero())) {
            throw new IllegalArgumentException(
                    "A horizon of " + length + " reaches nowhere. Give a positive duration, or none for no limit.");
        }
    }

    public static Horizon of(Duration length) {
        return new Horizon(length);
    }

    /** Empty means without limit. */
    public static Horizon of(Optional<Duration> length) {
        return new Horizon(length.orElse(null));
    }

    public boolean isLimited() {
        return length != null;
    }

    /** Whether the two moments lie no further apart than the horizon; both ends count. */
    public boolean spans(Instant earlier, Instant later) {
        return length == null || !later.isAfter(earlier.plus(length));
    }

    /** The last moment that is within reach of {@code start}; {@link Instant#MAX} without limit. */
    public Instant after(Instant start) {
        return length == null ? Instant.MAX : start.plus(length);
    }

    /** The first moment from which {@code end} is within reach; {@link Instant#MIN} without limit. */
    public Instant before(Instant end) {
        return length == null ? Instant.MIN : end.minus(length);
    }
}
