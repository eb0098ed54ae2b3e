package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.IdentityLink;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is known of one device, and to whom each of its events is assigned. Learning something new may move events
 * from one person to another; the ledger says which. The order in which observations come does not matter.
 *
 * @param links of the device, those that its events imply included
 * @param holdings its events, one per key
 * @param erasures wishes that still apply to events that come late
 */
public record VisitorLedger(List<IdentityLink> links, List<Holding> holdings, List<Erasure> erasures)
        implements Serializable {

    public static final VisitorLedger EMPTY = new VisitorLedger(List.of(), List.of(), List.of());

    /** The ledger after an observation, and what changed for persons. */
    public record Learned(VisitorLedger ledger, List<PersonDelta> deltas) {}

    /** All observations of one device at once; those of other devices must not be among them. */
    public static VisitorLedger of(String visitorId, Collection<Observation> observations, JourneyRules rules) {
        Set<IdentityLink> links = new LinkedHashSet<>();
        Map<String, PersonalEvent> events = new HashMap<>();
        List<Erasure> erasures = new ArrayList<>();
        for (Observation observation : observations) {
            if (observation.link() != null) {
                links.add(observation.link());
            } else if (observation.erasure() != null) {
                erasures.add(observation.erasure());
            } else if (observation.event().consented()) {
                events.merge(observation.event().key(), observation.event(), PersonalEvent::first);
            }
        }
        events.values().forEach(event -> event.impliedLink().ifPresent(links::add));
        erasures.sort(Comparator.comparing(Erasure::requestedAt));
        List<IdentityLink> allLinks = List.copyOf(links);
        VisitorLedger ledger =
                new VisitorLedger(allLinks, assign(visitorId, events.values(), allLinks, rules), List.of());
        for (Erasure erasure : erasures) {
            ledger = ledger.without(visitorId, erasure, rules);
        }
        return ledger;
    }

    /** Learns one observation of the device. */
    public Learned learn(String visitorId, Observation observation, JourneyRules rules) {
        if (observation.erasure() != null) {
            VisitorLedger rest = without(visitorId, observation.erasure(), rules);
            return new Learned(rest.remembering(observation.erasure()), rest.since(holdings));
        }
        if (isErased(observation)) {
            return new Learned(this, List.of());
        }
        VisitorLedger next = observation.link() != null
                ? withLinks(visitorId, List.of(observation.link()), rules)
                : withEvent(visitorId, observation.event(), rules);
        return new Learned(next, next.since(holdings));
    }

    /** What remains to be kept once nothing older can be changed any more. */
    public VisitorLedger forget(Instant watermark, JourneyRules rules) {
        Instant frozen = rules.frozenBefore(watermark);
        List<IdentityLink> sorted = links.stream()
                .sorted(Comparator.comparing(IdentityLink::occurredAt).thenComparing(IdentityLink::customerId))
                .toList();
        List<IdentityLink> needed = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean superseded =
                    i + 1 < sorted.size() && sorted.get(i + 1).occurredAt().isBefore(frozen);
            boolean expired = rules.linkLife().after(sorted.get(i).occurredAt()).isBefore(frozen);
            if (!superseded && !expired) {
                needed.add(sorted.get(i));
            }
        }
        return new VisitorLedger(
                needed,
                holdings.stream().filter(stillMoving(frozen)).toList(),
                erasures.stream()
                        .filter(erasure -> !rules.isLate(erasure.requestedAt(), watermark))
                        .toList());
    }

    /** A cancellation goes with its order: left alone, it could be taken from the person who holds the order. */
    private Predicate<Holding> stillMoving(Instant frozen) {
        Set<String> frozenOrders = holdings.stream()
                .map(Holding::event)
                .filter(event -> event.order() != null
                        && event.order().isPlacement()
                        && event.occurredAt().isBefore(frozen))
                .map(event -> event.order().orderId())
                .collect(Collectors.toSet());
        return holding -> !holding.event().occurredAt().isBefore(frozen)
                && (holding.event().order() == null
                        || !frozenOrders.contains(holding.event().order().orderId()));
    }

    /** When {@link #forget} will next find something to drop; {@link Instant#MAX} for never. */
    public Instant nextForgetting(JourneyRules rules) {
        Stream<Instant> ofHoldings = holdings.stream()
                .map(holding -> rules.frozenFrom(holding.event().occurredAt()));
        Stream<Instant> ofLinks = rules.linkLife().isLimited() && rules.memory().isLimited()
                ? links.stream().map(link -> rules.frozenFrom(rules.linkLife().after(link.occurredAt())))
                : Stream.empty();
        Stream<Instant> ofErasures = erasures.stream()
                .map(erasure ->
                        erasure.requestedAt().plus(rules.allowedLateness()).plusMillis(1));
        return Stream.of(ofHoldings, ofLinks, ofErasures)
                .flatMap(times -> times)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    public boolean isEmpty() {
        return links.isEmpty() && holdings.isEmpty() && erasures.isEmpty();
    }

    /** The assignments as deltas, for whoever starts from nothing. */
    public List<PersonDelta> assignments() {
        return since(List.of());
    }

    private VisitorLedger withEvent(String visitorId, PersonalEvent event, JourneyRules rules) {
        if (!event.consented()) {
            return this;
        }
        Map<String, PersonalEvent> events = new LinkedHashMap<>();
        holdings.forEach(holding -> events.put(holding.event().key(), holding.event()));
        PersonalEvent counted = events.merge(event.key(), event, PersonalEvent::first);
        if (!counted.equals(event)) {
            return this;
        }
        Set<IdentityLink> known = new LinkedHashSet<>(links);
        event.impliedLink().ifPresent(known::add);
        List<IdentityLink> allLinks = List.copyOf(known);
        return new VisitorLedger(allLinks, assign(visitorId, events.values(), allLinks, rules), erasures);
    }

    private VisitorLedger withLinks(String visitorId, List<IdentityLink> added, JourneyRules rules) {
        Set<IdentityLink> known = new LinkedHashSet<>(links);
        if (!known.addAll(added)) {
            return this;
        }
        return withEvents(visitorId, List.copyOf(known), events(holdings), erasures, rules);
    }

    private VisitorLedger without(String visitorId, Erasure erasure, JourneyRules rules) {
        Instant until = erasure.requestedAt();
        boolean wholeDevice = erasure.visitorId() != null && erasure.customerId() == null;
        String person = PersonIds.ofCustomer(erasure.customerId());
        List<Holding> kept = holdings.stream()
                .filter(holding -> holding.event().occurredAt().isAfter(until)
                        || !(wholeDevice || holding.personId().equals(person)))
                .toList();
        List<IdentityLink> keptLinks = links.stream()
                .filter(link -> link.occurredAt().isAfter(until)
                        || !(wholeDevice || link.customerId().equals(erasure.customerId())))
                .toList();
        return withEvents(visitorId, keptLinks, events(kept), erasures, rules);
    }

    private VisitorLedger remembering(Erasure erasure) {
        return new VisitorLedger(
                links,
                holdings,
                Stream.concat(erasures.stream(), Stream.of(erasure)).distinct().toList());
    }

    /** A late event of an erased customer cannot be told from one without a name on the same device: both go. */
    private boolean isErased(Observation observation) {
        String customerId = observation.link() != null
                ? observation.link().customerId()
                : observation.event().customerId();
        return erasures.stream()
                .anyMatch(erasure -> !observation.occurredAt().isAfter(erasure.requestedAt())
                        && (erasure.customerId() == null
                                || customerId == null
                                || customerId.equals(erasure.customerId())));
    }

    private List<PersonDelta> since(List<Holding> before) {
        Set<Holding> then = new LinkedHashSet<>(before);
        Set<Holding> now = new LinkedHashSet<>(holdings);
        List<PersonDelta> deltas = new ArrayList<>();
        then.stream()
                .filter(holding -> !now.contains(holding))
                .forEach(gone -> deltas.add(PersonDelta.remove(gone.personId(), gone.event())));
        now.stream()
                .filter(holding -> !then.contains(holding))
                .forEach(come -> deltas.add(PersonDelta.add(come.personId(), come.event())));
        return deltas;
    }

    private static VisitorLedger withEvents(
            String visitorId,
            List<IdentityLink> links,
            Collection<PersonalEvent> events,
            List<Erasure> erasures,
            JourneyRules rules) {
        return new VisitorLedger(links, assign(visitorId, events, links, rules), erasures);
    }

    /** A cancellation or return goes to whoever placed the order, wherever the device has gone since. */
    private static List<Holding> assign(
            String visitorId, Collection<PersonalEvent> events, List<IdentityLink> links, JourneyRules rules) {
        IdentityTimeline timeline = new IdentityTimeline(visitorId, links, rules);
        Map<String, String> buyers = new HashMap<>();
        for (PersonalEvent event : events) {
            if (event.order() != null && event.order().isPlacement()) {
                buyers.put(event.order().orderId(), personOf(event, timeline));
            }
        }
        return events.stream()
                .map(event -> new Holding(
                        event.order() == null
                                ? personOf(event, timeline)
                                : buyers.getOrDefault(event.order().orderId(), personOf(event, timeline)),
                        event))
                .toList();
    }

    private static String personOf(PersonalEvent event, IdentityTimeline timeline) {
        return event.customerId() != null
                ? PersonIds.ofCustomer(event.customerId())
                : timeline.personAt(event.occurredAt());
    }

    private static List<PersonalEvent> events(List<Holding> holdings) {
        return holdings.stream().map(Holding::event).toList();
    }
}
