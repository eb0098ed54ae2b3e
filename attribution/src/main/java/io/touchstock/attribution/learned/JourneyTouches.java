package io.touchstock.attribution.learned;

import io.touchstock.attribution.model.TouchSequence;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.Touchpoint;
import java.time.Instant;
import java.util.List;

/** The touches of a journey as models see them. */
final class JourneyTouches {

    private JourneyTouches() {}

    static TouchSequence of(Journey journey) {
        List<Touchpoint> touchpoints = journey.touchpoints();
        return new TouchSequence(
                touchpoints.stream().map(Touchpoint::channel).toList(),
                touchpoints.stream().map(Touchpoint::kind).toList(),
                touchpoints.stream().map(Touchpoint::occurredAt).toList(),
                journey.closedAt());
    }

    /** When the last touch was; the journey must have one. */
    static Instant lastTouch(Journey journey) {
        return journey.touchpoints().get(journey.touchpoints().size() - 1).occurredAt();
    }
}
