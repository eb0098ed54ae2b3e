package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.Touchpoint;
import java.time.Instant;
import java.util.List;

/**
 * A journey and what the stream has to know of it.
 *
 * @param certainFrom from when on it holds, but for what comes late
 * @param openUntil the last moment at which a further touchpoint would have been in it
 */
record Stitched(Journey journey, Instant certainFrom, Instant openUntil) {

    static Stitched converted(String personId, List<Touchpoint> touchpoints, PersonalEvent sale) {
        OrderChange order = sale.order();
        Journey journey = new Journey(
                "order:" + order.orderId(),
                personId,
                touchpoints,
                order.orderId(),
                order.occurredAt(),
                order.valueMicros());
        return new Stitched(journey, order.occurredAt(), order.occurredAt());
    }

    boolean converted() {
        return journey.converted();
    }
}
