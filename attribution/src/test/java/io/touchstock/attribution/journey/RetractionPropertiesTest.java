package io.touchstock.attribution.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.attribution.aggregate.CreditKey;
import io.touchstock.attribution.aggregate.CreditShare;
import io.touchstock.attribution.aggregate.DailyContribution;
import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.Models;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever comes late, is cancelled, returned, merged or erased: the sums are those of a fresh backfill. */
class RetractionPropertiesTest {

    private static final List<JourneyModel> MODELS = List.of(
            Models.journeyLevel("linear", ModelOptions.DEFAULTS), Models.journeyLevel("last", ModelOptions.DEFAULTS));

    @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
    void after_any_sequence_the_stream_holds_what_a_backfill_holds(@ForAll long seed) {
        check(seed, Scenario.random(seed, false));
    }

    @Property(tries = 800, shrinking = ShrinkingMode.OFF)
    void after_any_sequence_with_erasures_the_stream_holds_what_a_backfill_holds(@ForAll long seed) {
        check(seed, Scenario.random(seed, true));
    }

    private static void check(long seed, Scenario scenario) {
        if (whatIsWrong(scenario) != null) {
            Scenario smallest = scenario.smallest(candidate -> whatIsWrong(candidate) != null);
            throw new AssertionError("seed " + seed + '\n' + smallest + '\n' + whatIsWrong(smallest));
        }
    }

    /** Null if the stream agrees with the backfill all the way. */
    static String whatIsWrong(Scenario scenario) {
        StreamInMemory stream = new StreamInMemory(scenario.rules());
        Instant watermark = Instant.MIN;
        try {
            for (Observation arrival : scenario.arrivals()) {
                stream.accept(arrival);
                watermark = Scenario.watermarkAfter(arrival, watermark);
                if (watermark.isAfter(Instant.MIN)) {
                    stream.advanceTo(watermark);
                }
            }
            stream.advanceTo(JourneyRules.END_OF_TIME);
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
        List<Journey> expected = JourneyReplay.journeys(scenario.arrivals(), scenario.rules());
        String difference = difference(new HashSet<>(stream.journeys()), new HashSet<>(expected));
        if (difference != null) {
            return difference;
        }
        if (scenario.ends() && !stream.keepsNothing()) {
            return "state is left: " + stream;
        }
        assertThat(paths(stream.changes())).isEqualTo(paths(added(expected)));
        assertThat(credits(stream.changes())).isEqualTo(credits(added(expected)));
        return null;
    }

    private static String difference(Set<Journey> told, Set<Journey> expected) {
        Set<Journey> missing = new HashSet<>(expected);
        missing.removeAll(told);
        Set<Journey> wrong = new HashSet<>(told);
        wrong.removeAll(expected);
        return missing.isEmpty() && wrong.isEmpty() ? null : "missing " + brief(missing) + "\nwrong " + brief(wrong);
    }

    private static List<String> brief(Set<Journey> journeys) {
        return journeys.stream()
                .limit(4)
                .map(journey -> journey.journeyId() + " of " + journey.personId()
                        + journey.touchpoints().stream()
                                .map(touch -> touch.eventId())
                                .toList() + " at "
                        + journey.closedAt() + " worth " + journey.valueMicros())
                .toList();
    }

    private static List<JourneyChange> added(List<Journey> journeys) {
        return journeys.stream().map(journey -> new JourneyChange(1, journey)).toList();
    }

    private static PathStatistics paths(List<JourneyChange> changes) {
        PathStatistics paths = new PathStatistics();
        changes.forEach(change -> paths.add(contribution(change).pathCount()));
        return paths;
    }

    /** The value in micros, exact, and the number of credits of each model and channel on each day. */
    private static Map<String, List<Long>> credits(List<JourneyChange> changes) {
        Map<String, List<Long>> sums = new HashMap<>();
        for (JourneyChange change : changes) {
            DailyContribution contribution = contribution(change);
            for (CreditShare share : contribution.shares()) {
                CreditKey key = share.key();
                sums.merge(
                        contribution.day() + " " + key,
                        List.of(share.count(), share.valueMicros()),
                        (one, other) -> List.of(one.get(0) + other.get(0), one.get(1) + other.get(1)));
            }
        }
        sums.values().removeIf(List.of(0L, 0L)::equals);
        return sums;
    }

    private static DailyContribution contribution(JourneyChange change) {
        return DailyContribution.of(change, MODELS, ZoneOffset.UTC);
    }
}
