package io.touchstock.attribution.parity;

import io.touchstock.attribution.journey.AfterConversion;
import io.touchstock.attribution.journey.Horizon;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Lookback;
import io.touchstock.attribution.journey.SameInstant;
import io.touchstock.connectors.event.TouchpointKind;
import java.time.Duration;

/** Every order takes all within a fortnight, no e-mail, if it comes soon enough after the last; orders come first. */
class EnginesAgreeWhereJourneysGoOnIT extends EngineParity {

    EnginesAgreeWhereJourneysGoOnIT() {
        super(
                "parity-going-on",
                new JourneyRules(Horizon.of(Duration.ofDays(14)), MEMORY, Horizon.of(Duration.ofDays(20)), LATENESS)
                        .withLookback(Lookback.of(Duration.ofDays(14))
                                .without(TouchpointKind.EMAIL)
                                .with(TouchpointKind.IMPRESSION, Horizon.of(Duration.ofDays(2))))
                        .withConversionWindow(Horizon.of(Duration.ofDays(3)))
                        .withSameInstant(SameInstant.ORDER_FIRST)
                        .withAfterConversion(AfterConversion.CONTINUE),
                60);
    }
}
