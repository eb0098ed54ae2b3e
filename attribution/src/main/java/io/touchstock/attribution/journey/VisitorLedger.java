package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.IdentityLink;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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

    /** Of two links the one that speaks for what comes after both is the greater. */
    private static final Comparator<IdentityLink> BY_PRECEDENCE =
            Comparator.comparing(IdentityLink::occurredAt).thenComparing(IdentityLink::customerId);

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
        Optional<IdentityLink> newLink = linkIn(observation).filter(link -> !links.contains(link));
        boolean eventCounts = observation.event() != null && rules.admits(observation.event());
        if (eventCounts
                && observation.event().touchpoint() != null
                && newLink.map(link -> confirms(link, rules)).orElse(true)) {
            return with(newLink).learnTouchpoint(visitorId, observation.event(), rules);
        }
        Set<Erasure> knownErasures = new LinkedHashSet<>(erasures);
        boolean news =
                newLink.isPresent() || (observation.erasure() != null && knownErasures.add(observation.erasure()));
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
        VisitorLedger next = of(visitorId, events.values(), with(newLink).links, knownErasures, rules);
        return new Learned(next, next.since(holdings));
    }

    private VisitorLedger with(Optional<IdentityLink> newLink) {
        return newLink.map(link -> new VisitorLedger(
                        Stream.concat(links.stream(), Stream.of(link)).toList(), holdings, erasures))
                .orElse(this);
    }

    /**
     * Whether the link changes nothing for what is held: the link before it named the same customer and still held, and
     * nothing that names nobody happened after that one would have ended. So it is with all touchpoints of somebody who
     * stays logged in.
     */
    private boolean confirms(IdentityLink link, JourneyRules rules) {
        IdentityLink before = null;
        Instant next = Instant.MAX;
        for (IdentityLink other : links) {
            if (other.occurredAt().isAfter(link.occurredAt())) {
                next = other.occurredAt().isBefore(next) ? other.occurredAt() : next;
            } else if (before == null || BY_PRECEDENCE.compare(before, other) < 0) {
                before = other;
            }
        }
        if (!erasures.isEmpty()
                || before == null
                || before.occurredAt().equals(link.occurredAt())
                || !before.customerId().equals(link.customerId())
                || !rules.linkLife().spans(before.occurredAt(), link.occurredAt())) {
            return false;
        }
        Instant ended = rules.linkLife().after(before.occurredAt());
        Instant until = next;
        return holdings.stream()
                .map(Holding::event)
                .noneMatch(event -> event.customerId() == null
                        && event.occurredAt().isAfter(ended)
                        && event.occurredAt().isBefore(until));
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
        List<IdentityLink> sorted =
                links.stream().filter(erased.negate()).sorted(BY_PRECEDENCE).toList();
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

    /**
     * When {@link #forget} should next look; {@link Instant#MAX} for never. Not for each holding that can go: that
     * would go through all of them for each, which a device with ten thousand does not bear.
     */
    public Instant nextForgetting(JourneyRules rules) {
        Stream<Instant> ofLinks = rules.linkLife().isLimited() && rules.memory().isLimited()
                ? links.stream()
                        .map(IdentityLink::occurredAt)
                        .min(Comparator.naturalOrder())
                        .map(first -> rules.frozenFrom(rules.linkLife().after(first)))
                        .stream()
                : Stream.empty();
        Stream<Instant> ofErasures = erasures.stream()
                .map(erasure -> settledBy(erasure).plus(rules.allowedLateness()).plusMillis(1));
        return Stream.of(endOfHoldings(rules), ofLinks, ofErasures)
                .flatMap(times -> times)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** When an eighth of the time is over that the holdings span. */
    private Stream<Instant> endOfHoldings(JourneyRules rules) {
        List<Instant> moments =
                holdings.stream().map(holding -> holding.event().occurredAt()).toList();
        if (moments.isEmpty() || !rules.memory().isLimited()) {
            return Stream.empty();
        }
        Instant first = Collections.min(moments);
        Duration span = Duration.between(first, Collections.max(moments));
        return Stream.of(rules.frozenFrom(first.plus(span.dividedBy(8))));
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
