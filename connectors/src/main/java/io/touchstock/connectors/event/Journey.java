package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What a person went through before an order, or before giving up.
 *
 * @param journeyId stable: {@code order:<orderId>} for a converting journey, otherwise made of the person and the first
 *     touchpoint
 * @param personId {@code c:<customerId>} or {@code v:<visitorId>}
 * @param touchpoints sorted by (occurredAt, eventId), without duplicates; may be empty for an order out of the blue
 * @param orderId the order it ended with, or null
 * @param closedAt when the order was placed; for a journey without one, when its lookback expired
 * @param valueMicros what the order is worth, in millionths of the shop's currency; 0 without one
 */
public record Journey(
        String journeyId,
        String personId,
        List<Touchpoint> touchpoints,
        String orderId,
        Instant closedAt,
        long valueMicros)
        implements Serializable {

    public Journey {
        touchpoints = List.copyOf(touchpoints);
    }

    /** Whether it ended with an order. A journey that did not is called a null journey. */
    public boolean converted() {
        return orderId != null;
    }
}
