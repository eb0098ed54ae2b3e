package io.touchstock.attribution.journey;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What decides where a journey begins and ends, and what may still change it. All four bounds hold in the stream and in
 * the backfill alike, so that both come to the same journeys although only the stream has to forget.
 *
 * @param lookback how long before an order a touchpoint still counts
 * @param memory how long after an order it can still be cancelled or returned, and how far before itself a first link
 *     still speaks for the device
 * @param linkLife how long a link holds for a device on which the customer is not seen again
 * @param allowedLateness how far behind the watermark an event may come and still correct what was told
 */
public record JourneyRules(Horizon lookback, Horizon memory, Horizon linkLife, Duration allowedLateness)
        implements Serializable {

    /** The moment at which the last watermark of a finished input stands. */
    public static final Instant END_OF_TIME = Instant.ofEpochMilli(Long.MAX_VALUE);

    private static final Duration SHORTEST_MEMORY = Duration.ofDays(30);
    private static final Duration LINK_LIFE = Duration.ofDays(400);

    public JourneyRules {
        Objects.requireNonNull(lookback, "lookback");
        Objects.requireNonNull(memory, "memory");
        Objects.requireNonNull(linkLife, "linkLife");
        if (allowedLateness.isNegative()) {
            throw new IllegalArgumentException(
                    "allowedLateness is " + allowedLateness + "; it must be PT0S or more. Use PT0S to allow none.");
        }
    }

    /** Memory of at least 30 days and at least the lookback, links that hold for 400 days. */
    public static JourneyRules within(Duration lookback, Duration allowedLateness) {
        Duration memory = lookback.compareTo(SHORTEST_MEMORY) > 0 ? lookback : SHORTEST_MEMORY;
        return new JourneyRules(Horizon.of(lookback), Horizon.of(memory), Horizon.of(LINK_LIFE), allowedLateness);
    }

    /** No bound at all. A stream under these rules forgets nobody. */
    public static JourneyRules unlimited(Duration allowedLateness) {
        return new JourneyRules(Horizon.UNLIMITED, Horizon.UNLIMITED, Horizon.UNLIMITED, allowedLateness);
    }

    /** {@link #within} the lookback, or {@link #unlimited} where it is empty. */
    public static JourneyRules of(Optional<Duration> lookback, Duration allowedLateness) {
        return lookback.map(limit -> within(limit, allowedLateness)).orElseGet(() -> unlimited(allowedLateness));
    }

    /** Whether an event comes too late to be used. */
    public boolean isLate(Instant occurredAt, Instant watermark) {
        return occurredAt.isBefore(watermark.minus(allowedLateness));
    }

    /** What happened before this moment can no longer change, whatever still comes. */
    Instant frozenBefore(Instant watermark) {
        return memory.isLimited() ? memory.before(watermark).minus(allowedLateness) : Instant.MIN;
    }

    /** When what happened at the moment is frozen; {@link Instant#MAX} for never. */
    public Instant frozenFrom(Instant occurredAt) {
        return memory.isLimited()
                ? memory.after(occurredAt).plus(allowedLateness).plusMillis(1)
                : Instant.MAX;
    }
}
