package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Touchpoint;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the stream keeps of one person: the events that can still matter, and the journeys that were told and can still
 * change.
 *
 * @param events in no order, without equal copies
 * @param told journeys that were sent on and not taken back
 * @param erasedUntil what happened up to this moment is unwanted, even if it turns out only later to be this person's;
 *     null if nothing is
 */
public record PersonHistory(List<PersonalEvent> events, List<Journey> told, Instant erasedUntil)
        implements Serializable {

    public static final PersonHistory EMPTY = new PersonHistory(List.of(), List.of(), null);

    /**
     * The history at a watermark.
     *
     * @param changes what to tell, retractions first
     * @param wakeAt when to look again; {@link Instant#MAX} for never
     */
    public record Told(PersonHistory history, List<JourneyChange> changes, Instant wakeAt) {}

    /** Takes in what changed; tells nothing yet. */
    public PersonHistory with(PersonDelta delta) {
        return switch (delta.kind()) {
            case ADD -> with(delta.event());
            case REMOVE ->
                new PersonHistory(
                        events.stream()
                                .filter(event -> !event.equals(delta.event()))
                                .toList(),
                        told,
                        erasedUntil);
            case ERASE -> erase(delta.erasedUntil());
        };
    }

    /**
     * When a delta that is in this history has to be acted upon, so that journeys are told as soon as the watermark
     * allows it and corrected at once. A watermark that starts anew after a recovery is behind what was told before.
     */
    public Instant wakeFor(PersonDelta delta, Instant watermark, JourneyRules rules) {
        PersonalEvent event = delta.event();
        if (delta.kind() != PersonDelta.Kind.ADD
                || !event.occurredAt().isAfter(watermark)
                || told.stream().anyMatch(journey -> !journey.closedAt().isBefore(event.occurredAt()))) {
            return watermark.plusMillis(1);
        }
        if (event.order() != null) {
            return event.occurredAt();
        }
        return rules.lookback().isLimited() ? rules.lookback().after(event.occurredAt()) : JourneyRules.END_OF_TIME;
    }

    /** Tells what became certain at the watermark, corrects what was told before, forgets what can no longer change. */
    public Told advanceTo(String personId, Instant watermark, JourneyRules rules) {
        List<Journey> all = JourneyStitcher.stitch(personId, events, rules);
        Set<Journey> before = new HashSet<>(told);
        Predicate<Journey> toTell = journey ->
                before.contains(journey) || !certainFrom(journey, rules).isAfter(watermark);
        List<Journey> certain = all.stream().filter(toTell).toList();
        List<JourneyChange> changes = JourneyDiff.between(told, certain);
        PersonHistory kept = new PersonHistory(events, certain, erasedUntil).forget(watermark, rules);
        Stream<Instant> uncertain = all.stream().filter(toTell.negate()).map(journey -> certainFrom(journey, rules));
        Instant wakeAt = Stream.concat(uncertain, kept.ends(rules))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        return new Told(kept, changes, wakeAt);
    }

    public boolean isEmpty() {
        return events.isEmpty() && told.isEmpty() && erasedUntil == null;
    }

    private PersonHistory with(PersonalEvent event) {
        if (events.contains(event)
                || (erasedUntil != null && !event.occurredAt().isAfter(erasedUntil))) {
            return this;
        }
        List<PersonalEvent> more = new ArrayList<>(events);
        more.add(event);
        return new PersonHistory(more, told, erasedUntil);
    }

    private PersonHistory erase(Instant until) {
        Instant latest = erasedUntil == null || until.isAfter(erasedUntil) ? until : erasedUntil;
        return new PersonHistory(
                events.stream()
                        .filter(event -> event.occurredAt().isAfter(latest))
                        .toList(),
                told,
                latest);
    }

    /** Journeys are in the order of time; what is before an order that can no longer go cannot change either. */
    private PersonHistory forget(Instant watermark, JourneyRules rules) {
        Instant frozen = rules.frozenBefore(watermark);
        int sealed = 0;
        for (int i = 0; i < told.size(); i++) {
            boolean sealable = told.get(i).converted() || i == sealed;
            if (sealable && sealedFrom(told.get(i), rules).compareTo(watermark) <= 0) {
                sealed = i + 1;
            }
        }
        Instant end = sealed == 0 ? Instant.MIN : endOf(told.get(sealed - 1));
        Set<String> gone = told.subList(0, sealed).stream()
                .flatMap(journey -> journey.touchpoints().stream())
                .map(Touchpoint::eventId)
                .collect(Collectors.toSet());
        List<PersonalEvent> open = events.stream()
                .filter(event -> event.order() != null
                        ? !event.occurredAt().isBefore(frozen)
                        : !event.occurredAt().isBefore(end)
                                && !gone.contains(event.touchpoint().eventId()))
                .toList();
        boolean erasureHolds = erasedUntil != null && !erasedUntil.isBefore(frozen);
        return new PersonHistory(
                open, List.copyOf(told.subList(sealed, told.size())), erasureHolds ? erasedUntil : null);
    }

    /** When something of what is kept can go. */
    private Stream<Instant> ends(JourneyRules rules) {
        Stream<Instant> ofOrders = events.stream()
                .filter(event -> event.order() != null)
                .map(event -> rules.frozenFrom(event.occurredAt()));
        Stream<Instant> ofJourneys = told.stream().map(journey -> sealedFrom(journey, rules));
        Stream<Instant> ofErasure = Stream.ofNullable(erasedUntil).map(rules::frozenFrom);
        return Stream.of(ofOrders, ofJourneys, ofErasure).flatMap(times -> times);
    }

    /**
     * When a journey can no longer change. Until the memory of an order has passed, its cancellation may set
     * touchpoints free; those within a lookback of a null journey's first touchpoint then join it, and an order that
     * claims them comes at most another lookback later.
     */
    private static Instant sealedFrom(Journey journey, JourneyRules rules) {
        if (journey.converted()) {
            return rules.frozenFrom(journey.closedAt());
        }
        Instant first = journey.touchpoints().get(0).occurredAt();
        return rules.lookback().isLimited()
                ? rules.frozenFrom(rules.lookback().after(rules.lookback().after(first)))
                : Instant.MAX;
    }

    private static Instant endOf(Journey journey) {
        return journey.converted()
                ? journey.closedAt()
                : journey.touchpoints().get(journey.touchpoints().size() - 1).occurredAt();
    }

    private static Instant certainFrom(Journey journey, JourneyRules rules) {
        return journey.converted() || rules.lookback().isLimited() ? journey.closedAt() : JourneyRules.END_OF_TIME;
    }
}
