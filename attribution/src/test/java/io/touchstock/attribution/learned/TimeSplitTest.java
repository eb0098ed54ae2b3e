package io.touchstock.attribution.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstock.connectors.event.Journey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeSplitTest {

    private static final List<Journey> JOURNEYS = SimulatedJourneys.of(600, 5);

    @Test
    void what_is_learnt_from_closed_before_what_judges_and_validation_lies_between() {
        TimeSplit split = TimeSplit.of(JOURNEYS, LearnedSettings.DEFAULTS);

        assertThat(split.fit()).allMatch(journey -> journey.closedAt().isBefore(split.cut()));
        assertThat(split.validation())
                .allMatch(journey -> journey.closedAt().isBefore(split.cut()))
                .allMatch(journey -> !journey.closedAt().isBefore(latest(split.fit())));
        assertThat(split.test()).allMatch(journey -> !journey.closedAt().isBefore(split.cut()));
    }

    @Test
    void a_cut_that_is_given_is_kept() {
        Instant cut = SimulatedJourneys.START.plus(Duration.ofDays(30));

        assertThat(TimeSplit.of(JOURNEYS, LearnedSettings.DEFAULTS.withCut(cut)).cut())
                .isEqualTo(cut);
    }

    @Test
    void of_too_many_journeys_some_are_taken_from_all_of_the_time() {
        TimeSplit all = TimeSplit.of(JOURNEYS, LearnedSettings.DEFAULTS);
        TimeSplit some = TimeSplit.of(JOURNEYS, LearnedSettings.DEFAULTS.withMaxJourneys(200));

        assertThat(some.training().size() + some.test().size()).isBetween(150, 200);
        assertThat(some.cut())
                .isBetween(all.cut().minus(Duration.ofDays(2)), all.cut().plus(Duration.ofDays(2)));
        assertThat(some.notes()).anyMatch(note -> note.startsWith("200 of "));
    }

    @Test
    void the_order_of_the_journeys_does_not_matter() {
        List<Journey> shuffled = new ArrayList<>(JOURNEYS);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(TimeSplit.of(shuffled, LearnedSettings.DEFAULTS))
                .isEqualTo(TimeSplit.of(JOURNEYS, LearnedSettings.DEFAULTS));
    }

    @Test
    void a_journey_that_could_still_convert_when_the_data_end_is_left_out() {
        TimeSplit split = TimeSplit.of(JOURNEYS, LearnedSettings.DEFAULTS);
        Instant end = latest(JOURNEYS.stream().filter(Journey::converted).toList());

        assertThat(split.test())
                .allMatch(journey -> journey.converted() || !journey.closedAt().isAfter(end.plus(Duration.ofDays(1))));
        assertThat(split.notes()).anyMatch(note -> note.contains("still open when the data end are left out"));
    }

    @Test
    void early_orders_are_left_out_while_no_null_journey_could_close() {
        TimeSplit split = TimeSplit.of(JOURNEYS, LearnedSettings.DEFAULTS);

        assertThat(split.fit())
                .allMatch(journey ->
                        !journey.closedAt().isBefore(SimulatedJourneys.START.plus(SimulatedJourneys.LOOKBACK)));
        assertThat(split.notes()).anyMatch(note -> note.contains("within the first lookback"));
    }

    @Test
    void where_hardly_a_lookback_has_passed_null_journeys_end_at_their_last_touch_and_that_is_told() {
        List<Journey> longLookback = JOURNEYS.stream()
                .map(journey -> journey.converted()
                        ? journey
                        : new Journey(
                                journey.journeyId(),
                                journey.personId(),
                                journey.touchpoints(),
                                null,
                                TimeSplit.lastTouch(journey).plus(Duration.ofDays(365)),
                                0))
                .toList();

        TimeSplit split = TimeSplit.of(longLookback, LearnedSettings.DEFAULTS);

        assertThat(split.notes()).anyMatch(note -> note.contains("taken as ended at their last touch"));
        assertThat(split.test()).anyMatch(journey -> !journey.converted());
    }

    @Test
    void a_part_without_a_conversion_is_refused_with_what_to_do() {
        List<Journey> nulls =
                JOURNEYS.stream().filter(journey -> !journey.converted()).toList();

        assertThatThrownBy(() -> TimeSplit.of(nulls, LearnedSettings.DEFAULTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("0 converted", "longer history");
    }

    @Test
    void journeys_without_a_touch_teach_nothing() {
        Journey untouched = SimulatedJourneys.converted(1, List.of(), SimulatedJourneys.START);

        assertThatThrownBy(() -> TimeSplit.of(List.of(untouched), LearnedSettings.DEFAULTS))
                .hasMessageContaining("no journey has a touch");
    }

    private static Instant latest(List<Journey> journeys) {
        return journeys.stream().map(Journey::closedAt).max(Instant::compareTo).orElseThrow();
    }
}
