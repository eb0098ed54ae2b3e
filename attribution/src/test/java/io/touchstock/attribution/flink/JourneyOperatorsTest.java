package io.touchstock.attribution.flink;

import static io.touchstock.attribution.journey.Given.cancelled;
import static io.touchstock.attribution.journey.Given.link;
import static io.touchstock.attribution.journey.Given.minute;
import static io.touchstock.attribution.journey.Given.placed;
import static io.touchstock.attribution.journey.Given.seen;
import static io.touchstock.attribution.journey.Given.touch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.touchstock.attribution.journey.Horizon;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.attribution.journey.OrderChange;
import io.touchstock.attribution.journey.PersonDelta;
import io.touchstock.attribution.journey.PersonDelta.Kind;
import io.touchstock.attribution.journey.PersonalEvent;
import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // Flink's harness declares that closing it may throw anything
class JourneyOperatorsTest {

    /** Lookback 60 minutes, memory 100, links 200, lateness 30. */
    private static final JourneyRules RULES = new JourneyRules(
            Horizon.of(Duration.ofMinutes(60)),
            Horizon.of(Duration.ofMinutes(100)),
            Horizon.of(Duration.ofMinutes(200)),
            Duration.ofMinutes(30));

    private static final Instant LONG_AFTER = minute(100_000);

    private final Touchpoint social = touch("t1", 10, "phone", null, "Social");
    private final Touchpoint search = touch("t2", 20, "phone", null, "Search");
    private final OrderChange order = placed("o", 30, "phone", null, 5);

    @Test
    void an_order_is_told_as_soon_as_the_watermark_has_passed_it_and_then_forgotten() throws Exception {
        try (var harness = Harnesses.person(RULES)) {
            add(harness, social, order);
            Harnesses.advance(harness, minute(29));
            assertThat(told(harness)).isEmpty();

            Harnesses.advance(harness, minute(30));
            assertThat(told(harness))
                    .extracting(JourneyChange::sign, change -> change.journey().journeyId())
                    .containsExactly(tuple(1, "order:o"));

            Harnesses.advance(harness, minute(30 + 100 + 30));
            assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
            Harnesses.advance(harness, minute(30 + 100 + 30 + 1));
            assertNothingIsLeft(harness);
        }
    }

    @Test
    void a_late_touchpoint_takes_the_old_journey_back_and_tells_the_new_one() throws Exception {
        try (var harness = Harnesses.person(RULES)) {
            add(harness, social, order);
            Harnesses.advance(harness, minute(40));
            add(harness, search);
            Harnesses.advance(harness, minute(41));

            assertThat(told(harness))
                    .extracting(JourneyChange::sign, change -> change.journey().touchpoints())
                    .containsExactly(
                            tuple(1, List.of(social)), tuple(-1, List.of(social)), tuple(1, List.of(social, search)));
            Harnesses.advance(harness, LONG_AFTER);
            assertNothingIsLeft(harness);
        }
    }

    @Test
    void a_journey_without_an_order_is_told_when_its_lookback_has_expired() throws Exception {
        try (var harness = Harnesses.person(RULES)) {
            add(harness, social, search);
            Harnesses.advance(harness, minute(79));
            assertThat(told(harness)).isEmpty();
            Harnesses.advance(harness, minute(80));

            assertThat(told(harness))
                    .extracting(JourneyChange::sign, change -> change.journey().converted())
                    .containsExactly(tuple(1, false));
            Harnesses.advance(harness, LONG_AFTER);
            assertNothingIsLeft(harness);
        }
    }

    @Test
    void a_cancelled_order_is_taken_back_and_its_touchpoints_become_a_null_journey() throws Exception {
        try (var harness = Harnesses.person(RULES)) {
            add(harness, social, order);
            Harnesses.advance(harness, minute(60));
            add(harness, cancelled("o", 61, "phone", null));
            Harnesses.advance(harness, LONG_AFTER);

            assertThat(told(harness))
                    .extracting(JourneyChange::sign, change -> change.journey().converted())
                    .containsExactly(tuple(1, true), tuple(-1, true), tuple(1, false));
            assertNothingIsLeft(harness);
        }
    }

    @Test
    void an_erased_person_is_taken_back_and_nothing_of_before_gets_in_again() throws Exception {
        try (var harness = Harnesses.person(RULES)) {
            add(harness, social, order);
            Harnesses.advance(harness, minute(40));
            harness.processElement(new PersonDelta(Kind.ERASE, "c:ann", null, minute(40)), 0);
            Harnesses.advance(harness, minute(41));
            add(harness, search);
            Harnesses.advance(harness, LONG_AFTER);

            assertThat(told(harness)).extracting(JourneyChange::sign).containsExactly(1, -1);
            assertNothingIsLeft(harness);
        }
    }

    @Test
    void a_link_moves_what_the_device_did_before_to_the_customer() throws Exception {
        try (var harness = Harnesses.visitor(RULES)) {
            observe(harness, seen(social), seen(link("phone", "ann", 20)));

            assertThat(harness.extractOutputValues())
                    .extracting(PersonDelta::kind, PersonDelta::personId)
                    .containsExactly(
                            tuple(Kind.ADD, "v:phone"), tuple(Kind.REMOVE, "v:phone"), tuple(Kind.ADD, "c:ann"));
            Harnesses.advance(harness, LONG_AFTER);
            assertNothingIsLeft(harness);
        }
    }

    @Test
    void a_link_outlives_the_events_and_ends_too() throws Exception {
        try (var harness = Harnesses.visitor(RULES)) {
            observe(harness, seen(link("phone", "ann", 20)));
            Harnesses.advance(harness, minute(200));
            observe(harness, seen(touch("t3", 210, "phone", null, "Email")));

            assertThat(harness.extractOutputValues())
                    .extracting(PersonDelta::personId)
                    .containsExactly("c:ann");
            Harnesses.advance(harness, minute(20 + 200 + 100 + 30));
            assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
            Harnesses.advance(harness, minute(20 + 200 + 100 + 30 + 1));
            assertNothingIsLeft(harness);
        }
    }

    @Test
    void an_erased_device_gives_back_all_it_did_and_late_events_of_it_are_dropped() throws Exception {
        try (var harness = Harnesses.visitor(RULES)) {
            observe(harness, seen(social), Observation.of(new Erasure("phone", null, minute(25))), seen(search));

            assertThat(harness.extractOutputValues())
                    .extracting(PersonDelta::kind)
                    .containsExactly(Kind.ADD, Kind.REMOVE);
            Harnesses.advance(harness, LONG_AFTER);
            assertNothingIsLeft(harness);
        }
    }

    @Test
    void an_erasure_finds_every_device_of_the_customer() throws Exception {
        try (var harness = Harnesses.directory(RULES)) {
            observe(
                    harness,
                    seen(link("phone", "ann", 10)),
                    seen(link("laptop", "ann", 20)),
                    Observation.of(new Erasure(null, "ann", minute(30))),
                    seen(link("tablet", "ann", 25)));

            assertThat(harness.extractOutputValues())
                    .extracting(observation -> observation.erasure().visitorId())
                    .containsExactlyInAnyOrder("phone", "laptop", "tablet");
            Harnesses.advance(harness, LONG_AFTER);
            assertNothingIsLeft(harness);
        }
    }

    @Test
    void state_restored_from_a_snapshot_goes_on_where_it_was() throws Exception {
        try (var harness = Harnesses.person(RULES)) {
            add(harness, social, order);
            Harnesses.advance(harness, minute(40));
            var snapshot = harness.snapshot(1, 1);
            try (var restored = Harnesses.restoredPerson(RULES, snapshot)) {
                add(restored, search);
                Harnesses.advance(restored, minute(41));

                assertThat(told(restored)).extracting(JourneyChange::sign).containsExactly(-1, 1);
            }
        }
    }

    private static void add(
            KeyedOneInputStreamOperatorTestHarness<String, PersonDelta, JourneyChange> harness, Object... events)
            throws Exception {
        for (Object event : events) {
            PersonalEvent personal = event instanceof Touchpoint touchpoint
                    ? PersonalEvent.of(touchpoint)
                    : PersonalEvent.of((OrderChange) event);
            harness.processElement(new PersonDelta(Kind.ADD, "c:ann", personal, null), 0);
        }
    }

    private static <B> void observe(
            KeyedOneInputStreamOperatorTestHarness<String, Observation, B> harness, Observation... observations)
            throws Exception {
        for (Observation observation : observations) {
            harness.processElement(observation, 0);
        }
    }

    private static List<JourneyChange> told(
            KeyedOneInputStreamOperatorTestHarness<String, PersonDelta, JourneyChange> harness) {
        return harness.extractOutputValues();
    }

    private static void assertNothingIsLeft(KeyedOneInputStreamOperatorTestHarness<?, ?, ?> harness) {
        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }
}
