package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.IdentityLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose the events of one device are, given all that is known of the device. Who knows the same comes to the same,
 * whatever the order in which it was learned.
 *
 * <p>An erasure takes the events that are the person's, or the device's, up to its moment, and the links too: as if
 * they had never been. Erasures apply one after the other in the order of time.
 */
final class Ownership {

    private final String visitorId;
    private final JourneyRules rules;
    private final List<PersonalEvent> events;
    private final String[] owners;
    private final boolean[] erased;
    private List<IdentityLink> links;

    private Ownership(
            String visitorId,
            Collection<PersonalEvent> events,
            Collection<IdentityLink> links,
            Collection<Erasure> erasures,
            JourneyRules rules) {
        this.visitorId = visitorId;
        this.rules = rules;
        this.events = List.copyOf(events);
        this.owners = new String[this.events.size()];
        this.erased = new boolean[this.events.size()];
        this.links = List.copyOf(links);
        assign();
        erasures.stream().sorted(Comparator.comparing(Erasure::requestedAt)).forEach(this::obey);
    }

    /** Each event with its owner; null for what was erased. */
    static List<Holding> of(
            String visitorId,
            Collection<PersonalEvent> events,
            Collection<IdentityLink> links,
            Collection<Erasure> erasures,
            JourneyRules rules) {
        Ownership ownership = new Ownership(visitorId, events, links, erasures, rules);
        List<Holding> holdings = new ArrayList<>(ownership.owners.length);
        for (int i = 0; i < ownership.owners.length; i++) {
            holdings.add(new Holding(ownership.owners[i], ownership.events.get(i)));
        }
        return holdings;
    }

    /** Whether the erasure takes the link. */
    static boolean takes(Erasure erasure, IdentityLink link) {
        return !link.occurredAt().isAfter(erasure.requestedAt())
                && (ofDevice(erasure) || link.customerId().equals(erasure.customerId()));
    }

    private void obey(Erasure erasure) {
        links = links.stream().filter(link -> !takes(erasure, link)).toList();
        String person = PersonIds.ofCustomer(erasure.customerId());
        for (int i = 0; i < owners.length; i++) {
            if (!events.get(i).occurredAt().isAfter(erasure.requestedAt())
                    && (ofDevice(erasure) || person.equals(owners[i]))) {
                erased[i] = true;
            }
        }
        assign();
    }

    private static boolean ofDevice(Erasure erasure) {
        return erasure.visitorId() != null && erasure.customerId() == null;
    }

    /** A cancellation or return goes to whoever placed the order, wherever the device has gone since. */
    private void assign() {
        IdentityTimeline timeline = events.stream().allMatch(event -> event.customerId() != null)
                ? new IdentityTimeline(visitorId, List.of(), rules)
                : new IdentityTimeline(visitorId, links, rules);
        Map<String, String> buyers = new HashMap<>();
        for (int i = 0; i < owners.length; i++) {
            PersonalEvent event = events.get(i);
            owners[i] = erased[i] ? null : timeline.ownerOf(event);
            if (!erased[i] && event.order() != null && event.order().isPlacement()) {
                buyers.put(event.order().orderId(), owners[i]);
            }
        }
        for (int i = 0; i < owners.length; i++) {
            if (!erased[i] && events.get(i).order() != null) {
                owners[i] = buyers.getOrDefault(events.get(i).order().orderId(), owners[i]);
            }
        }
    }
}
