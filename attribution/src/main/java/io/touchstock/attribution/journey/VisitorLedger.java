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
import java.util.Optional;
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
 * @param erasures wishes whose effect what comes late can still change
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
        Set<Erasure> erasures = new LinkedHashSet<>();
        for (Observation observation : observations) {
            if (observation.erasure() != null) {
                erasures.add(observation.erasure());
            } else {
                linkIn(observation).ifPresent(links::add);
                if (observation.event() != null && rules.admits(observation.event())) {
                    events.merge(observation.event().key(), observation.event(), PersonalEvent::first);
                }
            }
        }
        return of(visitorId, events.values(), links, erasures, rules);
    }

    /** Learns one observation of the device. */
    public Learned learn(String visitorId, Observation observation, JourneyRules rules) {
        Set<IdentityLink> knownLinks = new LinkedHashSet<>(links);
        Set<Erasure> knownErasures = new LinkedHashSet<>(erasures);
        boolean news = linkIn(observation).map(knownLinks::add).orElse(false);
        if (observation.erasure() != null) {
            news |= knownErasures.add(observation.erasure());
        }
        boolean eventCounts = observation.event() != null && rules.admits(observation.event());
        if (eventCounts && !news && observation.event().touchpoint() != null) {
            return learnTouchpoint(visitorId, observation.event(), rules);
        }
        Map<String, PersonalEvent> events = new LinkedHashMap<>();
        holdings.forEach(holding -> events.put(holding.event().key(), holding.event()));
        if (eventCounts) {
            PersonalEvent known = events.get(observation.event().key());
            PersonalEvent counted = events.merge(observation.event().key(), observation.event(), PersonalEvent::first);
            news |= !counted.equals(known);
        }
        if (!news) {
            return new Learned(this, List.of());
        }
        VisitorLedger next = of(visitorId, events.values(), knownLinks, knownErasures, rules);
        return new Learned(next, next.since(holdings));
    }

    /** What remains to be kept once nothing older can be changed any more. */
    public VisitorLedger forget(String visitorId, Instant watermark, JourneyRules rules) {
        VisitorLedger rest = withoutErased(visitorId, watermark, rules);
        Instant frozen = rules.frozenBefore(watermark);
        return new VisitorLedger(
                rest.linksThatSpeak(frozen, rules),
                rest.holdings.stream().filter(rest.stillMoving(frozen)).toList(),
                rest.erasures);
    }

    private List<IdentityLink> linksThatSpeak(Instant frozen, JourneyRules rules) {
        Predicate<IdentityLink> erased = link -> erasures.stream().anyMatch(erasure -> Ownership.takes(erasure, link));
        List<IdentityLink> needed =
                new ArrayList<>(links.stream().filter(erased).toList());
        List<IdentityLink> sorted = links.stream()
                .filter(erased.negate())
                .sorted(Comparator.comparing(IdentityLink::occurredAt).thenComparing(IdentityLink::customerId))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            boolean superseded =
                    i + 1 < sorted.size() && sorted.get(i + 1).occurredAt().isBefore(frozen);
            boolean expired = rules.linkLife().after(sorted.get(i).occurredAt()).isBefore(frozen);
            if (!superseded && !expired) {
                needed.add(sorted.get(i));
            }
        }
        return needed;
    }

    /**
     * Erasures whose effect is settled take with them for good what they took: nothing from before them can come any
     * more, and the link after them, which may speak for what was before it, cannot be forestalled by another.
     */
    private VisitorLedger withoutErased(String visitorId, Instant watermark, JourneyRules rules) {
        List<Erasure> settled = erasures.stream()
                .filter(erasure -> rules.isLate(settledBy(erasure), watermark))
                .toList();
        if (settled.isEmpty()) {
            return this;
        }
        Set<PersonalEvent> erased = Ownership.of(visitorId, events(), links, settled, rules).stream()
                .filter(holding -> holding.personId() == null)
                .map(Holding::event)
                .collect(Collectors.toSet());
        return new VisitorLedger(
                links.stream()
                        .filter(link -> settled.stream().noneMatch(erasure -> Ownership.takes(erasure, link)))
                        .toList(),
                holdings.stream()
                        .filter(holding -> !erased.contains(holding.event()))
                        .toList(),
                erasures.stream().filter(erasure -> !settled.contains(erasure)).toList());
    }

    private Instant settledBy(Erasure erasure) {
        return links.stream()
                .map(IdentityLink::occurredAt)
                .filter(moment -> moment.isAfter(erasure.requestedAt()))
                .min(Comparator.naturalOrder())
                .orElse(erasure.requestedAt());
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
                .map(erasure -> settledBy(erasure).plus(rules.allowedLateness()).plusMillis(1));
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
        List<PersonDelta> deltas = new ArrayList<>(holdings.size());
        holdings.forEach(holding -> add(holding, deltas));
        return deltas;
    }

    /** What most observations are, without a look at all the others: a touchpoint that tells of no new link. */
    private Learned learnTouchpoint(String visitorId, PersonalEvent touch, JourneyRules rules) {
        for (Holding holding : holdings) {
            if (holding.event().isCopyOf(touch)) {
                return learnCopy(visitorId, holding, touch, rules);
            }
        }
        Holding held =
                Ownership.of(visitorId, List.of(touch), links, erasures, rules).get(0);
        return replaced(null, held);
    }

    private Learned learnCopy(String visitorId, Holding known, PersonalEvent copy, JourneyRules rules) {
        PersonalEvent counted = PersonalEvent.first(known.event(), copy);
        return counted.equals(known.event())
                ? new Learned(this, List.of())
                : replaced(
                        known,
                        Ownership.of(visitorId, List.of(copy), links, erasures, rules)
                                .get(0));
    }

    private Learned replaced(Holding gone, Holding come) {
        List<Holding> now = new ArrayList<>(holdings);
        now.remove(gone);
        now.add(come);
        List<PersonDelta> deltas = new ArrayList<>();
        remove(gone, deltas);
        add(come, deltas);
        return new Learned(new VisitorLedger(links, now, erasures), deltas);
    }

    private static Optional<IdentityLink> linkIn(Observation observation) {
        boolean denied = observation.event() != null && !observation.event().consented();
        return denied ? Optional.empty() : observation.linkTold();
    }

    /** Removals first. */
    private List<PersonDelta> since(List<Holding> before) {
        Map<String, Holding> then = new LinkedHashMap<>();
        before.forEach(holding -> then.put(holding.event().key(), holding));
        List<PersonDelta> removed = new ArrayList<>();
        List<PersonDelta> added = new ArrayList<>();
        for (Holding holding : holdings) {
            Holding was = then.remove(holding.event().key());
            if (!holding.equals(was)) {
                remove(was, removed);
                add(holding, added);
            }
        }
        then.values().forEach(gone -> remove(gone, removed));
        removed.addAll(added);
        return removed;
    }

    private static void remove(Holding gone, List<PersonDelta> deltas) {
        if (gone != null && gone.personId() != null) {
            deltas.add(PersonDelta.remove(gone.personId(), gone.event()));
        }
    }

    private static void add(Holding come, List<PersonDelta> deltas) {
        if (come.personId() != null) {
            deltas.add(PersonDelta.add(come.personId(), come.event()));
        }
    }

    private List<PersonalEvent> events() {
        return holdings.stream().map(Holding::event).toList();
    }

    private static VisitorLedger of(
            String visitorId,
            Collection<PersonalEvent> events,
            Collection<IdentityLink> links,
            Collection<Erasure> erasures,
            JourneyRules rules) {
        return new VisitorLedger(
                List.copyOf(links), Ownership.of(visitorId, events, links, erasures, rules), List.copyOf(erasures));
    }
}
