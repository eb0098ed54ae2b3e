package io.touchstock.attribution.parity;

import io.touchstock.attribution.journey.Horizon;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Lookback;
import io.touchstock.connectors.event.TouchpointKind;
import java.time.Duration;

/** Clicks count for a week and impressions for a day; an order ends a journey. */
class EnginesAgreeIT extends EngineParity {

    EnginesAgreeIT() {
        super(
                "parity",
                new JourneyRules(Horizon.of(Duration.ofDays(7)), MEMORY, Horizon.of(Duration.ofDays(400)), LATENESS)
                        .withLookback(Lookback.of(Duration.ofDays(7))
                                .with(TouchpointKind.IMPRESSION, Horizon.of(Duration.ofDays(1)))),
                120);
    }
}
