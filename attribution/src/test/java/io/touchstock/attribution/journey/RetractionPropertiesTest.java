package io.touchstock.attribution.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.touchstock.attribution.aggregate.CreditTotals;
import io.touchstock.attribution.aggregate.DailyContribution;
import io.touchstock.attribution.aggregate.PeriodTotals;
import io.touchstock.attribution.aggregate.SumRules;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.RowDimension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever comes late, is cancelled, returned, merged or erased: the sums are those of a fresh backfill. */
class RetractionPropertiesTest {

    private static final SumRules SUMS = SumRules.of(
            ZoneOffset.UTC, SumRules.DEFAULT_DIMENSIONS, List.of("linear", "last", "markov"), ModelOptions.DEFAULTS, 3);

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
        assertEqual(totals(stream.changes()), totals(added(expected)));
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

    private static PeriodTotals totals(List<JourneyChange> changes) {
        PeriodTotals totals = new PeriodTotals(SUMS);
        changes.forEach(change -> totals.add(DailyContribution.of(change, SUMS)));
        return totals;
    }

    private static void assertEqual(PeriodTotals told, PeriodTotals expected) {
        assertThat(told.journeys()).isEqualTo(expected.journeys());
        assertThat(told.touchpoints()).isEqualTo(expected.touchpoints());
        for (RowDimension dimension : SUMS.dimensions()) {
            assertThat(told.paths(dimension)).isEqualTo(expected.paths(dimension));
            assertThat(told.chainCells(dimension)).usingRecursiveComparison().isEqualTo(expected.chainCells(dimension));
        }
        assertThat(told.credits().keySet()).isEqualTo(expected.credits().keySet());
        told.credits().forEach((key, credit) -> {
            CreditTotals other = expected.credits().get(key);
            assertThat(credit.count()).as("%s", key).isEqualTo(other.count());
            assertThat(credit.valueMicros()).as("%s", key).isEqualTo(other.valueMicros());
            assertThat(credit.exactConversions()).as("%s", key).isCloseTo(other.exactConversions(), offset(1e-12));
            assertThat(credit.replicates().valueMicros())
                    .as("%s", key)
                    .isEqualTo(other.replicates().valueMicros());
        });
    }
}
