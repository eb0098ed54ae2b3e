package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.IdentityLink;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import java.time.Instant;

/** Events as short sentences; times are minutes after the start of 2026. */
public final class Given {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Given() {}

    public static Instant minute(long minutes) {
        return START.plusSeconds(60 * minutes);
    }

    public static Touchpoint touch(String eventId, long minute, String visitor, String customer, String channel) {
        return touch(eventId, minute, visitor, customer, channel, Consent.GRANTED);
    }

    public static Touchpoint touch(
            String eventId, long minute, String visitor, String customer, String channel, Consent consent) {
        return new Touchpoint(
                eventId,
                minute(minute),
                visitor,
                customer,
                TouchpointKind.CLICK,
                channel,
                channel + "-campaign",
                null,
                0,
                consent);
    }

    public static OrderChange placed(String orderId, long minute, String visitor, String customer, long valueMicros) {
        return new OrderChange(orderId, minute(minute), visitor, customer, OrderStatus.PLACED, valueMicros);
    }

    public static OrderChange cancelled(String orderId, long minute, String visitor, String customer) {
        return new OrderChange(orderId, minute(minute), visitor, customer, OrderStatus.CANCELLED, 0);
    }

    public static OrderChange returned(String orderId, long minute, String visitor, String customer, long valueMicros) {
        return new OrderChange(orderId, minute(minute), visitor, customer, OrderStatus.RETURNED, valueMicros);
    }

    public static IdentityLink link(String visitor, String customer, long minute) {
        return new IdentityLink(visitor, customer, minute(minute));
    }

    public static Observation seen(Touchpoint touchpoint) {
        return Observation.of(PersonalEvent.of(touchpoint));
    }

    public static Observation seen(OrderChange order) {
        return Observation.of(PersonalEvent.of(order));
    }

    public static Observation seen(IdentityLink link) {
        return Observation.of(link);
    }
}
