package io.touchstock.app.cli;

import io.touchstock.app.config.Nearest;
import io.touchstock.connectors.event.TouchpointKind;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long before an order a touchpoint counts, as typed: {@code 30d}, {@code none}, {@code click=30d,impression=1d} or
 * {@code 30d,impression=1d}.
 *
 * @param limit of the kinds that are not named; empty for no limit
 * @param byKind of the kinds that are; an empty value is no limit
 */
record Lookbacks(Optional<Duration> limit, Map<TouchpointKind, Optional<Duration>> byKind) {

    /** What holds where nothing is typed. */
    static final Lookbacks DEFAULT = new Lookbacks(Optional.of(Duration.ofDays(30)), Map.of());

    static final Lookbacks NONE = new Lookbacks(Optional.empty(), Map.of());

    private static final String NAME = "--lookback";
    private static final List<String> KINDS = Stream.of(TouchpointKind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();

    Lookbacks {
        byKind = Map.copyOf(byKind);
    }

    /** @throws InputException saying which part cannot be read, and what could be */
    static Lookbacks of(String text) {
        Optional<Duration> limit = null;
        Map<TouchpointKind, Optional<Duration>> byKind = new EnumMap<>(TouchpointKind.class);
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                if (limit != null) {
                    throw new InputException(NAME + ": '" + text + "' has two values for the kinds that are not named;"
                            + " name the kind of one of them, such as impression=1d");
                }
                limit = duration(part.strip());
            } else if (byKind.put(
                            kind(part.substring(0, equals).strip()),
                            duration(part.substring(equals + 1).strip()))
                    != null) {
                throw new InputException(NAME + ": '" + text + "' names "
                        + part.substring(0, equals).strip() + " twice; leave one of them out");
            }
        }
        return new Lookbacks(limit == null ? DEFAULT.limit : limit, byKind);
    }

    private static Optional<Duration> duration(String text) {
        return text.equals("none") ? Optional.empty() : Optional.of(DurationOption.of(NAME, text));
    }

    private static TouchpointKind kind(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!KINDS.contains(lower)) {
            String hint = Nearest.to(lower, KINDS)
                    .map(known -> "; did you mean " + known + "?")
                    .orElse("");
            throw new InputException(
                    NAME + ": '" + name + "' is not a kind of touchpoint, one of " + String.join(", ", KINDS) + hint);
        }
        return TouchpointKind.valueOf(lower.toUpperCase(Locale.ROOT));
    }
}
