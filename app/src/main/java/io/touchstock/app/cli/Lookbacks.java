package io.touchstock.app.cli;

import io.touchstock.app.config.KindLookbacks;
import io.touchstock.attribution.journey.Lookback;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads how long before an order a touchpoint counts: {@code 30d}, {@code none}, {@code click=30d,impression=1d} or
 * {@code 30d,impression=1d}.
 */
final class Lookbacks {
    private static final String OPTION = "--lookback";
    private static final Optional<Duration> DEFAULT = Optional.of(Duration.ofDays(30));

    private Lookbacks() {}

    /**
     * Kinds that are not named have the value without a name, or 30 days.
     *
     * @throws InputException saying which part cannot be read, and what could be
     */
    static Lookback of(String text) {
        Optional<Duration> others = null;
        Map<String, String> byKind = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals >= 0) {
                String kind = part.substring(0, equals).strip();
                if (byKind.put(kind, part.substring(equals + 1).strip()) != null) {
                    throw new InputException(OPTION + ": '" + text + "' names " + kind + " twice; leave one out");
                }
            } else if (others != null) {
                throw new InputException(OPTION + ": '" + text + "' has two values for the kinds that are not named;"
                        + " name the kind of one of them, such as impression=1d");
            } else {
                others = part.strip().equals("none")
                        ? Optional.empty()
                        : Optional.of(DurationOption.of(OPTION, part.strip()));
            }
        }
        try {
            return Lookback.of(others == null ? DEFAULT : others, KindLookbacks.of(byKind, reason -> {
                throw new InputException(OPTION + ": " + reason);
            }));
        } catch (IllegalArgumentException e) {
            throw new InputException(OPTION + ": " + e.getMessage());
        }
    }
}
