package io.touchstock.app.cli;

import io.touchstock.app.report.RunReport.Fact;
import io.touchstock.attribution.journey.AfterConversion;
import io.touchstock.attribution.journey.Horizon;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Lookback;
import io.touchstock.attribution.journey.SameInstant;
import io.touchstock.connectors.event.TouchpointKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a report says about where its journeys begin and end. */
final class JourneyFacts {
    private JourneyFacts() {}

    static List<Fact> of(JourneyRules rules) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Lookback", text(rules.lookback())));
        facts.add(new Fact("Conversion window", text(rules.conversionWindow())));
        facts.add(new Fact(
                "At one moment",
                rules.sameInstant() == SameInstant.TOUCHPOINTS_FIRST ? "touchpoints first" : "orders first"));
        facts.add(new Fact(
                "After an order",
                rules.afterConversion() == AfterConversion.NEW_JOURNEY
                        ? "a new journey begins"
                        : "the journey goes on"));
        return facts;
    }

    static String text(Duration duration) {
        if (duration.toMillis() % Duration.ofDays(1).toMillis() == 0) {
            return duration.toDays() + " d";
        }
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    private static String text(Lookback lookback) {
        boolean alike = Stream.of(TouchpointKind.values())
                        .map(kind -> of(lookback, kind))
                        .distinct()
                        .count()
                == 1;
        return alike
                ? of(lookback, TouchpointKind.OTHER)
                : Stream.of(TouchpointKind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT) + " " + of(lookback, kind))
                        .collect(Collectors.joining(", "));
    }

    private static String of(Lookback lookback, TouchpointKind kind) {
        return lookback.counts(kind) ? text(lookback.byKind().get(kind)) : "does not count";
    }

    private static String text(Horizon horizon) {
        return horizon.isLimited() ? text(horizon.length()) : "none";
    }
}
