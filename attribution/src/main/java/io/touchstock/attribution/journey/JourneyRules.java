package io.touchstock.attribution.journey;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What decides where a journey begins and ends, and what may still change it. All bounds hold in the stream and in the
 * backfill alike, so that both come to the same journeys although only the stream has to forget. One thing goes further
 * in a backfill: an erasure that comes after the stream has forgotten a journey no longer finds it there.
 *
 * @param lookback how long before an order a touchpoint still counts, by its kind
 * @param memory how long after an order it can still be cancelled or returned, and how far before itself a first link
 *     still speaks for the device
 * @param linkLife how long a link holds for a device on which the customer is not seen again
 * @param allowedLateness how far behind the watermark an event may come and still correct what was told
 * @param conversionWindow how long after the last touchpoint it would take an order must come to take any; an order
 *     that comes later stands without a touchpoint
 * @param sameInstant what came first at one moment, where the source does not tell
 * @param afterConversion whether an order ends the journey of the touchpoints before it
 */
public record JourneyRules(
        Lookback lookback,
        Horizon memory,
        Horizon linkLife,
        Duration allowedLateness,
        Horizon conversionWindow,
        SameInstant sameInstant,
        AfterConversion afterConversion)
        implements Serializable {

    /** The moment at which the last watermark of a finished input stands. */
    public static final Instant END_OF_TIME = Instant.ofEpochMilli(Long.MAX_VALUE);

    private static final Duration SHORTEST_MEMORY = Duration.ofDays(30);
    private static final Duration LINK_LIFE = Duration.ofDays(400);

    public JourneyRules {
        Objects.requireNonNull(lookback, "lookback");
        Objects.requireNonNull(memory, "memory");
        Objects.requireNonNull(linkLife, "linkLife");
        Objects.requireNonNull(conversionWindow, "conversionWindow");
        Objects.requireNonNull(sameInstant, "sameInstant");
        Objects.requireNonNull(afterConversion, "afterConversion");
        if (allowedLateness.isNegative()) {
            throw new IllegalArgumentException(
                    "allowedLateness is " + allowedLateness + "; it must be PT0S or more. Use PT0S to allow none.");
        }
    }

    /** One lookback for all kinds, no conversion window; at one moment touchpoints first; an order ends a journey. */
    public JourneyRules(Horizon lookback, Horizon memory, Horizon linkLife, Duration allowedLateness) {
        this(
                Lookback.all(lookback),
                memory,
                linkLife,
                allowedLateness,
                Horizon.UNLIMITED,
                SameInstant.TOUCHPOINTS_FIRST,
                AfterConversion.NEW_JOURNEY);
    }

    /** Memory of at least 30 days and at least the lookback, links that hold for 400 days. */
    public static JourneyRules within(Duration lookback, Duration allowedLateness) {
        return of(Lookback.of(lookback), allowedLateness);
    }

    /** No bound at all. A stream under these rules forgets nobody. */
    public static JourneyRules unlimited(Duration allowedLateness) {
        return new JourneyRules(Horizon.UNLIMITED, Horizon.UNLIMITED, Horizon.UNLIMITED, allowedLateness);
    }

    /** {@link #within} the lookback, or {@link #unlimited} where it is empty. */
    public static JourneyRules of(Optional<Duration> lookback, Duration allowedLateness) {
        return lookback.map(limit -> within(limit, allowedLateness)).orElseGet(() -> unlimited(allowedLateness));
    }

    /**
     * Memory of at least 30 days and at least the longest lookback, links that hold for 400 days; no bound at all if a
     * kind counts without limit.
     */
    public static JourneyRules of(Lookback lookback, Duration allowedLateness) {
        Horizon longest = lookback.longest();
        if (!longest.isLimited()) {
            return unlimited(allowedLateness).withLookback(lookback);
        }
        Duration memory = longest.length().compareTo(SHORTEST_MEMORY) > 0 ? longest.length() : SHORTEST_MEMORY;
        return new JourneyRules(longest, Horizon.of(memory), Horizon.of(LINK_LIFE), allowedLateness)
                .withLookback(lookback);
    }

    /** Memory and lateness stay as they are. */
    public JourneyRules withLookback(Lookback changed) {
        return new JourneyRules(
                changed, memory, linkLife, allowedLateness, conversionWindow, sameInstant, afterConversion);
    }

    public JourneyRules withConversionWindow(Horizon changed) {
        return new JourneyRules(lookback, memory, linkLife, allowedLateness, changed, sameInstant, afterConversion);
    }

    public JourneyRules withSameInstant(SameInstant changed) {
        return new JourneyRules(
                lookback, memory, linkLife, allowedLateness, conversionWindow, changed, afterConversion);
    }

    public JourneyRules withAfterConversion(AfterConversion changed) {
        return new JourneyRules(lookback, memory, linkLife, allowedLateness, conversionWindow, sameInstant, changed);
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

    /**
     * When a journey that closed at the moment can no longer change, nor one that closed then turn up;
     * {@link Instant#MAX} for never. What an order can still take from a null journey it takes within a lookback of its
     * end, and until the memory of that order has passed it may give it back.
     */
    public Instant settledFrom(Instant closedAt) {
        Instant lastOrder = lookback.longest().after(closedAt);
        return lastOrder.equals(Instant.MAX) ? Instant.MAX : frozenFrom(lastOrder);
    }

    /** Whether the event can be in a journey. */
    boolean admits(PersonalEvent event) {
        return event.touchpoint() == null
                || (event.consented() && lookback.counts(event.touchpoint().kind()));
    }

    /** Whether the touchpoint came before the order. */
    boolean precedes(PersonalEvent touch, PersonalEvent order) {
        int byTime = touch.occurredAt().compareTo(order.occurredAt());
        int bySource = byTime != 0 ? byTime : Long.compare(touch.sequence(), order.sequence());
        return bySource < 0 || (bySource == 0 && sameInstant == SameInstant.TOUCHPOINTS_FIRST);
    }
}
