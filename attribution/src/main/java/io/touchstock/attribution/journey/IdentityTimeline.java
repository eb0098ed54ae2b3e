package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.IdentityLink;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * To whom a device belonged at each moment. A link holds from its own time until the next one; the first also speaks
 * for what came before it.
 */
public final class IdentityTimeline {

    private final String visitorId;
    private final JourneyRules rules;
    private final TreeMap<Instant, String> customerFrom = new TreeMap<>();

    /** Of links of one device in any order; of two at one instant the greater customer id counts. */
    public IdentityTimeline(String visitorId, Collection<IdentityLink> links, JourneyRules rules) {
        this.visitorId = visitorId;
        this.rules = rules;
        for (IdentityLink link : links) {
            customerFrom.merge(
                    link.occurredAt(), link.customerId(), (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
    }

    /** The customer whom the event names, or whoever held the device. */
    String ownerOf(PersonalEvent event) {
        return event.customerId() != null ? PersonIds.ofCustomer(event.customerId()) : personAt(event.occurredAt());
    }

    /** {@code c:<customerId>} of whoever held the device, {@code v:<visitorId>} if that is unknown. */
    public String personAt(Instant moment) {
        Map.Entry<Instant, String> before = customerFrom.floorEntry(moment);
        if (before != null && rules.linkLife().spans(before.getKey(), moment)) {
            return PersonIds.ofCustomer(before.getValue());
        }
        Map.Entry<Instant, String> after = customerFrom.higherEntry(moment);
        if (after != null && rules.memory().spans(moment, after.getKey())) {
            return PersonIds.ofCustomer(after.getValue());
        }
        return PersonIds.ofVisitor(visitorId);
    }
}
