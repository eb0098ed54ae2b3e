package io.touchstock.attribution.learned;

import io.touchstock.connectors.event.Journey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Journeys to learn from and later ones to judge by. A journey closes at its order or when its lookback has passed;
 * what closes before the cut was known then. Left out are journeys without a touch (nothing to predict from), null
 * journeys whose lookback reaches beyond the data (they may still convert) and, if enough is left, journeys that closed
 * within the first lookback, where only orders could close any.
 *
 * @param fit to learn the weights from
 * @param validation the last before the cut; tells when to stop
 * @param test at the cut or after
 * @param cut where training ends
 * @param notes what was left out, or taken for something that it may not be
 */
record TimeSplit(List<Journey> fit, List<Journey> validation, List<Journey> test, Instant cut, List<String> notes) {

    private static final Comparator<Journey> BY_CLOSE =
            Comparator.comparing(Journey::closedAt).thenComparing(Journey::journeyId);

    TimeSplit {
        fit = List.copyOf(fit);
        validation = List.copyOf(validation);
        test = List.copyOf(test);
        notes = List.copyOf(notes);
    }

    /**
     * Splits.
     *
     * @throws IllegalArgumentException if any part lacks conversions or null journeys
     */
    static TimeSplit of(Collection<Journey> journeys, LearnedSettings settings) {
        List<String> notes = new ArrayList<>();
        List<Journey> known = spread(known(journeys, notes), settings.maxJourneys(), notes);
        if (known.isEmpty()) {
            throw new IllegalArgumentException(
                    "no journey has a touch and a known outcome; the learned model needs some to learn from");
        }
        Instant cut = settings.cut() != null
                ? settings.cut()
                : known.get((int) (known.size() * (1 - settings.testShare()))).closedAt();
        List<Journey> before = afterFirstLookback(
                known.stream().filter(each -> each.closedAt().isBefore(cut)).toList(), journeys, notes);
        List<Journey> test =
                known.stream().filter(each -> !each.closedAt().isBefore(cut)).toList();
        int fit = (int) (before.size() * (1 - settings.validationShare()));
        return new TimeSplit(
                withBothOutcomes(before.subList(0, fit), "to learn from", cut),
                withBothOutcomes(before.subList(fit, before.size()), "of the validation", cut),
                withBothOutcomes(test, "of the test", cut),
                cut,
                notes);
    }

    /** Everything before the cut. */
    List<Journey> training() {
        List<Journey> all = new ArrayList<>(fit);
        all.addAll(validation);
        return all;
    }

    private static List<Journey> known(Collection<Journey> journeys, List<String> notes) {
        List<Journey> touched = journeys.stream()
                .filter(journey -> !journey.touchpoints().isEmpty())
                .sorted(BY_CLOSE)
                .toList();
        Instant end = touched.stream()
                .map(journey -> journey.converted() ? journey.closedAt() : lastTouch(journey))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        List<Journey> closed = touched.stream()
                .filter(journey -> journey.converted() || !journey.closedAt().isAfter(end))
                .toList();
        int open = touched.size() - closed.size();
        if (open == 0) {
            return touched;
        }
        if (closed.stream().filter(journey -> !journey.converted()).count() < open) {
            notes.add(open + " of the journeys without a conversion were still open when the data end; they are taken"
                    + " as ended at their last touch, since too few others are left");
            return touched.stream()
                    .map(TimeSplit::endedAtItsLastTouch)
                    .sorted(BY_CLOSE)
                    .toList();
        }
        notes.add(open + " journeys that were still open when the data end are left out");
        return closed;
    }

    /** Every so manieth, by time of closing. */
    private static List<Journey> spread(List<Journey> known, int most, List<String> notes) {
        if (known.size() <= most) {
            return known;
        }
        notes.add(most + " of " + known.size() + " journeys are used, spread evenly over the time");
        List<Journey> taken = new ArrayList<>(most);
        for (long each = 0; each < most; each++) {
            taken.add(known.get((int) (each * known.size() / most)));
        }
        return taken;
    }

    private static Journey endedAtItsLastTouch(Journey journey) {
        return journey.converted()
                ? journey
                : new Journey(
                        journey.journeyId(), journey.personId(), journey.touchpoints(), null, lastTouch(journey), 0);
    }

    /** When the last touch was; the journey must have one. */
    static Instant lastTouch(Journey journey) {
        return journey.touchpoints().get(journey.touchpoints().size() - 1).occurredAt();
    }

    private static List<Journey> afterFirstLookback(List<Journey> before, Collection<Journey> all, List<String> notes) {
        Instant first = all.stream()
                .filter(journey -> !journey.touchpoints().isEmpty())
                .map(journey -> journey.touchpoints().get(0).occurredAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Duration wait = before.stream()
                .filter(journey -> !journey.converted())
                .map(journey -> Duration.between(lastTouch(journey), journey.closedAt()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        List<Journey> later = before.stream()
                .filter(journey -> !journey.closedAt().isBefore(first.plus(wait)))
                .toList();
        int early = before.size() - later.size();
        if (early == 0 || later.size() < before.size() / 2) {
            return before;
        }
        notes.add(early + " journeys that closed within the first lookback are left out, since no journey without a"
                + " conversion could close then");
        return later;
    }

    private static List<Journey> withBothOutcomes(List<Journey> part, String name, Instant cut) {
        long conversions = part.stream().filter(Journey::converted).count();
        if (conversions == 0 || conversions == part.size()) {
            throw new IllegalArgumentException("of " + part.size() + " journeys " + name + ", cut at " + cut + ", "
                    + conversions + " converted; the learned model needs both outcomes in each part. Give a longer"
                    + " history, another cut, or leave the model out");
        }
        return part;
    }
}
