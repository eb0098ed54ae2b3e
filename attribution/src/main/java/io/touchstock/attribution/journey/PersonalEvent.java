package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.IdentityLink;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.connectors.event.Touchpoint;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that belongs in a person's journeys: a touchpoint or an order change; the other one is null.
 *
 * @param touchpoint the touchpoint, or null
 * @param order the order change, or null
 * @param sequence where the event stands among those of its moment, ascending, if its source tells, as the lines of a
 *     log do; {@link #UNSEQUENCED} if not
 */
public record PersonalEvent(Touchpoint touchpoint, OrderChange order, long sequence) implements Serializable {

    /** The sequence of events whose source tells of no order but that of time. */
    public static final long UNSEQUENCED = 0;

    /**
     * Total order by time, then by sequence, then touchpoints before orders, then by id, then by all that tells two
     * copies of one event apart, so that the copy which counts does not depend on which came first.
     */
    static final Comparator<PersonalEvent> ORDER = Comparator.comparing(PersonalEvent::occurredAt)
            .thenComparingLong(PersonalEvent::sequence)
            .thenComparing(event -> event.order != null)
            .thenComparing(PersonalEvent::id)
            .thenComparing(PersonalEvent::toString);

    public PersonalEvent {
        if ((touchpoint == null) == (order == null)) {
            throw new IllegalArgumentException("Exactly one of touchpoint and order must be given, not "
                    + (touchpoint == null ? "none" : "both") + ".");
        }
    }

    public static PersonalEvent of(Touchpoint touchpoint) {
        return new PersonalEvent(touchpoint, null, UNSEQUENCED);
    }

    public static PersonalEvent of(OrderChange order) {
        return new PersonalEvent(null, order, UNSEQUENCED);
    }

    /** The same event at a place among those of its moment. */
    public PersonalEvent at(long place) {
        return new PersonalEvent(touchpoint, order, place);
    }

    public Instant occurredAt() {
        return touchpoint != null ? touchpoint.occurredAt() : order.occurredAt();
    }

    /** Null for an order without a device. */
    public String visitorId() {
        return touchpoint != null ? touchpoint.visitorId() : order.visitorId();
    }

    /** Null if the event does not say. */
    public String customerId() {
        return touchpoint != null ? touchpoint.customerId() : order.customerId();
    }

    private String id() {
        return touchpoint != null ? touchpoint.eventId() : order.orderId();
    }

    /**
     * Events with one key are copies of one event. An order is placed and cancelled once; what comes back of it may
     * come in several parts, which differ in time or worth.
     */
    public String key() {
        if (touchpoint != null) {
            return "t:" + touchpoint.eventId();
        }
        String change = "o:" + order.orderId() + ':' + order.status();
        return order.status() == OrderStatus.RETURNED
                ? change + ':' + order.occurredAt() + ':' + order.valueMicros()
                : change;
    }

    /** Whether the two have one {@link #key}. */
    boolean isCopyOf(PersonalEvent other) {
        return touchpoint != null
                ? other.touchpoint != null && touchpoint.eventId().equals(other.touchpoint.eventId())
                : other.order != null && key().equals(other.key());
    }

    /** Of two copies of one event the one that counts. */
    static PersonalEvent first(PersonalEvent one, PersonalEvent other) {
        return ORDER.compare(one, other) <= 0 ? one : other;
    }

    boolean consented() {
        return touchpoint == null || touchpoint.consent() != Consent.DENIED;
    }

    /**
     * What the event says about its device. A cancellation or a return may be typed in by anybody, so only touchpoints
     * and placements speak.
     */
    Optional<IdentityLink> impliedLink() {
        boolean speaks = visitorId() != null && customerId() != null && (touchpoint != null || order.isPlacement());
        return speaks ? Optional.of(new IdentityLink(visitorId(), customerId(), occurredAt())) : Optional.empty();
    }
}
