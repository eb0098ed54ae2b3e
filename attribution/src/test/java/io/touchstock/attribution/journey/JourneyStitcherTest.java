package io.touchstock.attribution.journey;

import static io.touchstock.attribution.journey.Given.cancelled;
import static io.touchstock.attribution.journey.Given.minute;
import static io.touchstock.attribution.journey.Given.placed;
import static io.touchstock.attribution.journey.Given.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JourneyStitcherTest {

    private static final JourneyRules WITHIN_AN_HOUR = new JourneyRules(
            Horizon.of(Duration.ofMinutes(60)), Horizon.of(Duration.ofMinutes(100)), Horizon.UNLIMITED, Duration.ZERO);
    private static final JourneyRules UNLIMITED = JourneyRules.unlimited(Duration.ZERO);

    private static final JourneyRules CLICKS_AN_HOUR_IMPRESSIONS_TEN_MINUTES = WITHIN_AN_HOUR.withLookback(
            Lookback.of(Duration.ofMinutes(60)).with(TouchpointKind.IMPRESSION, Horizon.of(Duration.ofMinutes(10))));

    private final Touchpoint early = Given.touch("t1", 0, "phone", null, "Social");
    private final Touchpoint later = Given.touch("t2", 50, "phone", null, "Search");

    @Test
    void an_order_takes_the_touchpoints_within_the_lookback_and_the_rest_is_a_null_journey() {
        List<Journey> journeys = stitch(WITHIN_AN_HOUR, List.of(later, early), placed("o", 61, "phone", null, 5));

        assertThat(journeys)
                .containsExactly(
                        new Journey("null:v:phone@t1", "v:phone", List.of(early), null, minute(60), 0),
                        new Journey("order:o", "v:phone", List.of(later), "o", minute(61), 5));
    }

    @Test
    void a_touchpoint_exactly_one_lookback_before_the_order_still_counts() {
        assertThat(stitch(WITHIN_AN_HOUR, List.of(early), placed("o", 60, "phone", null, 5)))
                .containsExactly(new Journey("order:o", "v:phone", List.of(early), "o", minute(60), 5));
    }

    @Test
    void without_a_lookback_an_order_takes_all_since_the_order_before() {
        Touchpoint between = Given.touch("t3", 9_000_000, "phone", null, "Email");

        assertThat(stitch(
                        UNLIMITED,
                        List.of(between, later, early),
                        placed("o1", 60, "phone", null, 5),
                        placed("o2", 9_900_000, "phone", null, 7)))
                .extracting(Journey::touchpoints)
                .containsExactly(List.of(early, later), List.of(between));
    }

    @Test
    void a_touchpoint_at_the_moment_of_the_order_comes_before_it() {
        assertThat(stitch(UNLIMITED, List.of(later), placed("o", 50, "phone", null, 5)))
                .extracting(Journey::touchpoints)
                .containsExactly(List.of(later));
    }

    @Test
    void of_events_of_one_moment_the_sequence_tells_which_came_before_the_order() {
        PersonalEvent before =
                PersonalEvent.of(Given.touch("t9", 50, "phone", null, "Social")).at(9);
        PersonalEvent order =
                PersonalEvent.of(placed("o", 50, "phone", null, 5)).at(10);
        PersonalEvent after =
                PersonalEvent.of(Given.touch("t1", 50, "phone", null, "Search")).at(11);

        assertThat(JourneyStitcher.stitch("v:phone", List.of(after, order, before), UNLIMITED))
                .extracting(Journey::touchpoints, Journey::converted)
                .containsExactly(tuple(List.of(before.touchpoint()), true), tuple(List.of(after.touchpoint()), false));
    }

    @Test
    void a_null_journey_is_no_longer_than_the_lookback() {
        Touchpoint next = Given.touch("t3", 61, "phone", null, "Email");

        assertThat(stitch(WITHIN_AN_HOUR, List.of(early, later, next)))
                .extracting(Journey::touchpoints, Journey::closedAt)
                .containsExactly(tuple(List.of(early, later), minute(110)), tuple(List.of(next), minute(121)));
    }

    @Test
    void a_null_journey_does_not_span_an_order() {
        JourneyRules withinTenMinutes = new JourneyRules(
                Horizon.of(Duration.ofMinutes(10)), Horizon.UNLIMITED, Horizon.UNLIMITED, Duration.ZERO);
        Touchpoint before = Given.touch("t1", 0, "phone", null, "Social");
        Touchpoint after = Given.touch("t2", 9, "phone", null, "Search");
        Touchpoint last = Given.touch("t3", 21, "phone", null, "Search");

        assertThat(stitch(withinTenMinutes, List.of(before, after, last), placed("o", 20, "phone", null, 1)))
                .extracting(Journey::touchpoints, Journey::converted)
                .containsExactly(
                        tuple(List.of(before, after), false), tuple(List.of(), true), tuple(List.of(last), false));
    }

    @Test
    void a_cancelled_order_leaves_its_touchpoints_to_the_next_order() {
        assertThat(stitch(
                        WITHIN_AN_HOUR,
                        List.of(early, later),
                        placed("o1", 51, "phone", null, 5),
                        cancelled("o1", 52, "phone", null),
                        placed("o2", 55, "phone", null, 7)))
                .extracting(Journey::orderId)
                .containsExactly("o2");
    }

    @Test
    void a_return_lowers_the_value_and_a_full_return_withdraws_the_order() {
        assertThat(stitch(
                        UNLIMITED,
                        List.of(early),
                        placed("o", 5, "phone", null, 9),
                        returned("o", 6, "phone", null, 4)))
                .extracting(Journey::valueMicros)
                .containsExactly(5L);
        assertThat(stitch(
                        UNLIMITED,
                        List.of(early),
                        placed("o", 5, "phone", null, 9),
                        returned("o", 6, "phone", null, 9)))
                .extracting(Journey::converted)
                .containsExactly(false);
    }

    @Test
    void what_comes_back_in_parts_is_taken_off_part_by_part_and_a_copy_of_a_part_once() {
        assertThat(stitch(
                        UNLIMITED,
                        List.of(early),
                        placed("o", 5, "phone", null, 9),
                        returned("o", 6, "phone", null, 2),
                        returned("o", 7, "phone", null, 4),
                        returned("o", 6, "phone", null, 2)))
                .extracting(Journey::valueMicros)
                .containsExactly(3L);
        assertThat(stitch(
                        UNLIMITED,
                        List.of(early),
                        placed("o", 5, "phone", null, 9),
                        returned("o", 6, "phone", null, 5),
                        returned("o", 7, "phone", null, 4)))
                .extracting(Journey::converted)
                .containsExactly(false);
    }

    @Test
    void a_cancellation_after_the_memory_of_an_order_changes_nothing() {
        assertThat(stitch(
                        WITHIN_AN_HOUR,
                        List.of(early),
                        placed("o", 5, "phone", null, 9),
                        cancelled("o", 106, "phone", null)))
                .extracting(Journey::converted)
                .containsExactly(true);
    }

    @Test
    void a_denied_touchpoint_is_in_no_journey() {
        assertThat(stitch(UNLIMITED, List.of(Given.touch("t", 1, "phone", null, "Social", Consent.DENIED))))
                .isEmpty();
    }

    @Test
    void copies_count_once_whichever_comes_first() {
        Touchpoint copy = Given.touch("t1", 3, "phone", null, "Elsewhere");

        assertThat(stitch(
                        UNLIMITED,
                        List.of(copy, early),
                        placed("o", 5, "phone", null, 9),
                        placed("o", 6, "phone", null, 8)))
                .containsExactlyElementsOf(stitch(UNLIMITED, List.of(early, copy), placed("o", 5, "phone", null, 9)));
    }

    @Test
    void an_order_out_of_the_blue_is_a_journey_without_touchpoints() {
        assertThat(stitch(UNLIMITED, List.of(), placed("o", 5, "phone", null, 9)))
                .containsExactly(new Journey("order:o", "v:phone", List.of(), "o", minute(5), 9));
    }

    @Test
    void a_click_still_counts_when_an_impression_no_longer_does() {
        Touchpoint seen = touch("i", 0, TouchpointKind.IMPRESSION);
        Touchpoint clicked = touch("c", 10, TouchpointKind.CLICK);

        assertThat(stitch(
                        CLICKS_AN_HOUR_IMPRESSIONS_TEN_MINUTES,
                        List.of(seen, clicked),
                        placed("o", 30, "phone", null, 5)))
                .extracting(Journey::touchpoints, Journey::closedAt)
                .containsExactly(tuple(List.of(seen), minute(10)), tuple(List.of(clicked), minute(30)));
    }

    @Test
    void a_null_journey_holds_what_one_order_could_have_taken_and_closes_with_its_last_lookback() {
        Touchpoint clicked = touch("c1", 0, TouchpointKind.CLICK);
        Touchpoint seen = touch("i1", 5, TouchpointKind.IMPRESSION);
        Touchpoint seenTooLate = touch("i2", 16, TouchpointKind.IMPRESSION);

        assertThat(stitch(CLICKS_AN_HOUR_IMPRESSIONS_TEN_MINUTES, List.of(clicked, seen, seenTooLate)))
                .extracting(Journey::touchpoints, Journey::closedAt)
                .containsExactly(tuple(List.of(clicked, seen), minute(60)), tuple(List.of(seenTooLate), minute(26)));
    }

    @Test
    void a_kind_without_a_lookback_is_in_no_journey() {
        JourneyRules noImpressions =
                WITHIN_AN_HOUR.withLookback(Lookback.of(Duration.ofMinutes(60)).without(TouchpointKind.IMPRESSION));

        assertThat(stitch(
                        noImpressions,
                        List.of(touch("i", 0, TouchpointKind.IMPRESSION)),
                        placed("o", 1, "phone", null, 5)))
                .extracting(Journey::touchpoints)
                .containsExactly(List.of());
    }

    @Test
    void an_order_after_the_conversion_window_stands_alone_and_cuts_off_a_null_journey() {
        JourneyRules soon = WITHIN_AN_HOUR.withConversionWindow(Horizon.of(Duration.ofMinutes(10)));

        assertThat(stitch(soon, List.of(early, later), placed("o", 60, "phone", null, 5)))
                .extracting(Journey::touchpoints, Journey::closedAt)
                .containsExactly(tuple(List.of(early, later), minute(60)));
        assertThat(stitch(soon, List.of(early, later), placed("o", 61, "phone", null, 5)))
                .extracting(Journey::touchpoints, Journey::converted, Journey::closedAt)
                .containsExactly(tuple(List.of(early, later), false, minute(61)), tuple(List.of(), true, minute(61)));
    }

    @Test
    void where_orders_come_first_a_touchpoint_of_the_same_moment_is_of_the_next_journey() {
        JourneyRules ordersFirst = UNLIMITED.withSameInstant(SameInstant.ORDER_FIRST);

        assertThat(stitch(
                        ordersFirst,
                        List.of(later),
                        placed("o1", 50, "phone", null, 5),
                        placed("o2", 55, "phone", null, 5)))
                .extracting(Journey::touchpoints)
                .containsExactly(List.of(), List.of(later));
    }

    @Test
    void where_journeys_go_on_every_order_takes_all_within_its_lookback() {
        JourneyRules goingOn = WITHIN_AN_HOUR.withAfterConversion(AfterConversion.CONTINUE);

        assertThat(stitch(
                        goingOn,
                        List.of(early, later),
                        placed("o1", 55, "phone", null, 5),
                        placed("o2", 70, "phone", null, 5),
                        placed("o3", 200, "phone", null, 5)))
                .extracting(Journey::touchpoints)
                .containsExactly(List.of(early, later), List.of(later), List.of());
    }

    @Test
    void where_journeys_go_on_what_no_order_takes_makes_null_journeys() {
        JourneyRules goingOn = WITHIN_AN_HOUR.withAfterConversion(AfterConversion.CONTINUE);

        assertThat(stitch(goingOn, List.of(early, later), placed("o", 65, "phone", null, 5)))
                .extracting(Journey::touchpoints, Journey::converted)
                .containsExactly(tuple(List.of(later), true), tuple(List.of(early), false));
    }

    private static List<Journey> stitch(JourneyRules rules, List<Touchpoint> touchpoints, OrderChange... orders) {
        Stream<PersonalEvent> touches = touchpoints.stream().map(PersonalEvent::of);
        Stream<PersonalEvent> changes = Stream.of(orders).map(PersonalEvent::of);
        return JourneyStitcher.stitch("v:phone", Stream.concat(touches, changes).toList(), rules);
    }

    private static Touchpoint touch(String eventId, long minute, TouchpointKind kind) {
        return new Touchpoint(eventId, minute(minute), "phone", null, kind, "Social", null, null, 0, Consent.GRANTED);
    }
}
