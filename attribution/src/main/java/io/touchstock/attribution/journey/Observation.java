package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.IdentityLink;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * One input about a device: an event on it, a link of it to a customer, or a wish to be forgotten. Exactly one
 * component is given.
 */
public record Observation(PersonalEvent event, IdentityLink link, Erasure erasure) implements Serializable {

    public static Observation of(PersonalEvent event) {
        return new Observation(event, null, null);
    }

    public static Observation of(IdentityLink link) {
        return new Observation(null, link, null);
    }

    public static Observation of(Erasure erasure) {
        return new Observation(null, null, erasure);
    }

    /** The link that the observation tells of, itself or by implication. */
    public Optional<IdentityLink> linkTold() {
        return event != null ? event.impliedLink() : Optional.ofNullable(link);
    }

    public Instant occurredAt() {
        if (event != null) {
            return event.occurredAt();
        }
        return link != null ? link.occurredAt() : erasure.requestedAt();
    }

    /** The device, or null where there is none. */
    public String visitorId() {
        if (event != null) {
            return event.visitorId();
        }
        return link != null ? link.visitorId() : erasure.visitorId();
    }
}
