package io.touchstock.app.config;

import io.touchstock.connectors.event.TouchpointKind;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lengths of time by kind of touchpoint, as in {@code click = 30d, impression = 1d}. */
public final class KindLookbacks {

    /** The longest that can be meant; beyond it there is {@code none}. */
    public static final Duration LONGEST = Duration.ofDays(3650);

    private static final List<String> KINDS = Stream.of(TouchpointKind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();

    private KindLookbacks() {}

    /**
     * Reads them. Zero keeps a kind out of journeys, {@code none} is no limit and empty.
     *
     * @param written from the kind, however capitalised, to the length
     * @param complaint told of each part that cannot be read, and what could be
     */
    public static Map<TouchpointKind, Optional<Duration>> of(Map<String, String> written, Consumer<String> complaint) {
        Map<TouchpointKind, Optional<Duration>> byKind = new EnumMap<>(TouchpointKind.class);
        written.forEach((name, text) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!KINDS.contains(lower)) {
                complaint.accept("'" + name + "' is not a kind of touchpoint, one of " + String.join(", ", KINDS)
                        + Nearest.to(lower, KINDS)
                                .map(known -> "; did you mean " + known + "?")
                                .orElse(""));
                return;
            }
            TouchpointKind kind = TouchpointKind.valueOf(lower.toUpperCase(Locale.ROOT));
            try {
                Optional<Duration> length = Quantities.durationOrNone(text);
                if (length.filter(Duration::isNegative).isPresent()) {
                    complaint.accept(name + " = " + text + " must be 0d or more; 0d keeps the kind out of journeys");
                } else if (length.filter(limit -> limit.compareTo(LONGEST) > 0).isPresent()) {
                    complaint.accept(name + " = " + text + " must be at most " + LONGEST.toDays()
                            + "d; write none for no limit");
                } else if (byKind.put(kind, length) != null) {
                    complaint.accept(name + " is there twice; leave one of them out");
                }
            } catch (NotReadable e) {
                complaint.accept(name + " = " + text + ": " + e.getMessage());
            }
        });
        return byKind;
    }
}
