package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How long before an order a touchpoint still counts, by its kind: a click is often given 30 days, an impression one.
 *
 * @param byKind a horizon for each kind that counts; touchpoints of other kinds are kept out of journeys, though they
 *     still tell whose device they were on
 */
public record Lookback(Map<TouchpointKind, Horizon> byKind) implements Serializable {

    /** Every touchpoint counts for ever. */
    public static final Lookback UNLIMITED = all(Horizon.UNLIMITED);

    public Lookback {
        byKind = Map.copyOf(byKind);
        if (byKind.isEmpty()) {
            throw new IllegalArgumentException(
                    "lookback is zero for every kind of touchpoint, so no order could have a journey. Give at least one"
                            + " kind a positive length, or none for no limit.");
        }
    }

    /** The same for each kind. */
    public static Lookback all(Horizon horizon) {
        Map<TouchpointKind, Horizon> byKind = new EnumMap<>(TouchpointKind.class);
        for (TouchpointKind kind : TouchpointKind.values()) {
            byKind.put(kind, horizon);
        }
        return new Lookback(byKind);
    }

    /** The same for each kind; zero is refused, because nothing would count. */
    public static Lookback of(Duration length) {
        return all(Horizon.of(length));
    }

    /** The same for each kind but those that are named. Zero: the kind never counts. Empty: without limit. */
    public static Lookback of(Optional<Duration> length, Map<TouchpointKind, Optional<Duration>> exceptions) {
        Map<TouchpointKind, Horizon> byKind = new EnumMap<>(TouchpointKind.class);
        for (TouchpointKind kind : TouchpointKind.values()) {
            Optional<Duration> given = exceptions.getOrDefault(kind, length);
            if (given.filter(Duration::isNegative).isPresent()) {
                throw new IllegalArgumentException(
                        "lookback of " + kind + " is " + given.get()
                                + "; it must be PT0S or more. Use PT0S to keep the kind out of journeys, or none for no limit.");
            }
            if (given.filter(Duration::isZero).isEmpty()) {
                byKind.put(kind, Horizon.of(given));
            }
        }
        return new Lookback(byKind);
    }

    /** Another horizon for one kind. */
    public Lookback with(TouchpointKind kind, Horizon horizon) {
        Map<TouchpointKind, Horizon> changed = new EnumMap<>(byKind);
        changed.put(kind, Objects.requireNonNull(horizon, "horizon"));
        return new Lookback(changed);
    }

    /** Touchpoints of the kind never count. */
    public Lookback without(TouchpointKind kind) {
        Map<TouchpointKind, Horizon> changed = new EnumMap<>(byKind);
        changed.remove(kind);
        return new Lookback(changed);
    }

    /** Whether touchpoints of the kind can be in a journey. */
    public boolean counts(TouchpointKind kind) {
        return byKind.containsKey(kind);
    }

    /** The longest of all; without limit if one of them is. */
    public Horizon longest() {
        return byKind.values().stream()
                .max(Comparator.comparing(Horizon::length, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElseThrow();
    }

    /** The last moment at which an order can take the touchpoint, which must count; {@link Instant#MAX} for no end. */
    Instant endOf(Touchpoint touch) {
        return byKind.get(touch.kind()).after(touch.occurredAt());
    }
}
