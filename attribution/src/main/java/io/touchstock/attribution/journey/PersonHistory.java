package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Touchpoint;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the stream keeps of one person: the events that can still matter, and the journeys that were told and can still
 * change.
 *
 * @param events in no order, without equal copies
 * @param told journeys that were sent on and not taken back
 * @param erasedUntil what happened up to this moment is unwanted; null if nothing is
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

    /** When a delta has to be acted upon, so that journeys are told as soon as the watermark allows it. */
    public static Instant wakeFor(PersonDelta delta, Instant watermark, JourneyRules rules) {
        PersonalEvent event = delta.event();
        if (delta.kind() != PersonDelta.Kind.ADD || !event.occurredAt().isAfter(watermark)) {
            return watermark.plusMillis(1);
        }
        if (event.order() != null) {
            return event.occurredAt();
        }
        return rules.lookback().isLimited() ? rules.lookback().after(event.occurredAt()) : JourneyRules.END_OF_TIME;
    }

    /** Tells what became certain at the watermark, corrects what was told before, forgets what can no longer change. */
    public Told advanceTo(String personId, Instant watermark, JourneyRules rules) {
        List<Journey> all = stitch(personId, events, rules);
        List<Journey> certain = all.stream()
                .filter(journey -> isCertain(journey, watermark, rules))
                .toList();
        List<JourneyChange> changes = JourneyDiff.between(told, certain);
        PersonHistory kept = new PersonHistory(events, certain, erasedUntil).forget(watermark, rules);
        Stream<Instant> uncertain = all.stream()
                .filter(journey -> !isCertain(journey, watermark, rules))
                .map(journey -> certainFrom(journey, rules));
        Instant wakeAt = Stream.concat(uncertain, kept.ends(rules))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        return new Told(kept, changes, wakeAt);
    }

    public boolean isEmpty() {
        return events.isEmpty() && told.isEmpty() && erasedUntil == null;
    }

    /** The journeys of a person from events of all sorts; the same for the stream, the backfill and the reference. */
    public static List<Journey> stitch(String personId, Collection<PersonalEvent> events, JourneyRules rules) {
        List<Touchpoint> touchpoints = events.stream()
                .map(PersonalEvent::touchpoint)
                .filter(Objects::nonNull)
                .toList();
        List<OrderChange> orders = events.stream()
                .map(PersonalEvent::order)
                .filter(Objects::nonNull)
                .toList();
        return JourneyStitcher.stitch(personId, touchpoints, orders, rules);
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

    private PersonHistory forget(Instant watermark, JourneyRules rules) {
        Instant frozen = rules.frozenBefore(watermark);
        int sealed = 0;
        Instant end = Instant.MIN;
        while (sealed < told.size() && told.get(sealed).closedAt().isBefore(frozen)) {
            end = endOf(told.get(sealed));
            sealed++;
        }
        Instant sealedUntil = end;
        List<PersonalEvent> open = events.stream()
                .filter(event -> event.order() != null
                        ? !event.occurredAt().isBefore(frozen)
                        : event.occurredAt().isAfter(sealedUntil))
                .toList();
        boolean erasureHolds = erasedUntil != null && !rules.isLate(erasedUntil, watermark);
        return new PersonHistory(
                open, List.copyOf(told.subList(sealed, told.size())), erasureHolds ? erasedUntil : null);
    }

    /** When something of what is kept can go. */
    private Stream<Instant> ends(JourneyRules rules) {
        Stream<Instant> ofOrders = events.stream()
                .filter(event -> event.order() != null)
                .map(event -> rules.frozenFrom(event.occurredAt()));
        Stream<Instant> ofJourneys = told.stream().map(journey -> rules.frozenFrom(journey.closedAt()));
        Stream<Instant> ofErasure = Stream.ofNullable(erasedUntil)
                .map(until -> until.plus(rules.allowedLateness()).plusMillis(1));
        return Stream.of(ofOrders, ofJourneys, ofErasure).flatMap(times -> times);
    }

    private static Instant endOf(Journey journey) {
        return journey.converted()
                ? journey.closedAt()
                : journey.touchpoints().get(journey.touchpoints().size() - 1).occurredAt();
    }

    private static boolean isCertain(Journey journey, Instant watermark, JourneyRules rules) {
        return !certainFrom(journey, rules).isAfter(watermark);
    }

    private static Instant certainFrom(Journey journey, JourneyRules rules) {
        return journey.converted() || rules.lookback().isLimited() ? journey.closedAt() : JourneyRules.END_OF_TIME;
    }
}
