package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the stream keeps of one person: the events that can still matter, and the journeys that were told and can still
 * change.
 *
 * @param events in no order, without equal copies
 * @param told journeys that were sent on and not taken back
 * @param erasedUntil what happened up to this moment is unwanted, even if it turns out only later to be this person's;
 *     null if nothing is
 * @param taken where journeys go on after an order: ids of touchpoints among the events that an order took which is no
 *     longer among them; null is none
 */
public record PersonHistory(List<PersonalEvent> events, List<Journey> told, Instant erasedUntil, List<String> taken)
        implements Serializable {

    public static final PersonHistory EMPTY = new PersonHistory(List.of(), List.of(), null, List.of());

    /**
     * The history at a watermark.
     *
     * @param changes what to tell, retractions first
     * @param wakeAt when to look again; {@link Instant#MAX} for never
     */
    public record Told(PersonHistory history, List<JourneyChange> changes, Instant wakeAt) {}

    public PersonHistory {
        taken = taken == null ? List.of() : taken;
    }

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
                        erasedUntil,
                        taken);
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
        Instant end = rules.admits(event) ? rules.lookback().endOf(event.touchpoint()) : event.occurredAt();
        return isWokenBefore(end, event, watermark, rules)
                ? Instant.MAX
                : end.equals(Instant.MAX) ? JourneyRules.END_OF_TIME : end;
    }

    /** Whether another touchpoint wakes earlier anyway; whoever wakes sees to it that nobody oversleeps. */
    private boolean isWokenBefore(Instant end, PersonalEvent event, Instant watermark, JourneyRules rules) {
        for (PersonalEvent other : events) {
            if (other.touchpoint() != null && rules.admits(other) && !other.equals(event)) {
                Instant otherEnd = rules.lookback().endOf(other.touchpoint());
                if (otherEnd.isAfter(watermark) && !otherEnd.isAfter(end)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Tells what became certain at the watermark, corrects what was told before, forgets what can no longer change. */
    public Told advanceTo(String personId, Instant watermark, JourneyRules rules) {
        List<Stitched> all = JourneyStitcher.stitched(personId, events, Set.copyOf(taken), rules);
        Set<Journey> before = new HashSet<>(told);
        Predicate<Stitched> toTell = stitched ->
                before.contains(stitched.journey()) || !stitched.certainFrom().isAfter(watermark);
        List<Journey> certain =
                all.stream().filter(toTell).map(Stitched::journey).toList();
        Forgetting forgetting = Forgetting.at(watermark, all, this, rules);
        PersonHistory kept = forgetting.kept(certain);
        Instant wakeAt = Stream.concat(
                        all.stream().filter(toTell.negate()).map(Stitched::certainFrom), forgetting.ends(kept))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        return new Told(kept, JourneyDiff.between(told, certain), wakeAt);
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
        return new PersonHistory(more, told, erasedUntil, taken);
    }

    private PersonHistory erase(Instant until) {
        Instant latest = erasedUntil == null || until.isAfter(erasedUntil) ? until : erasedUntil;
        return new PersonHistory(
                events.stream()
                        .filter(event -> event.occurredAt().isAfter(latest))
                        .toList(),
                told,
                latest,
                taken);
    }
}
