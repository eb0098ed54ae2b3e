package io.touchstock.attribution.journey;

import static io.touchstock.attribution.journey.Given.cancelled;
import static io.touchstock.attribution.journey.Given.link;
import static io.touchstock.attribution.journey.Given.placed;
import static io.touchstock.attribution.journey.Given.seen;
import static io.touchstock.attribution.journey.Given.touch;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.Models;
import io.touchstock.connectors.event.Credit;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Touchpoint;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneyReplayTest {

    private static final JourneyRules RULES = JourneyRules.within(Duration.ofDays(30), Duration.ofDays(1));

    @Test
    void anonymous_touches_on_the_first_device_are_credited_for_an_order_on_the_second() {
        List<Journey> journeys = JourneyReplay.journeys(
                List.of(
                        seen(touch("t1", 0, "phone", null, "Social")),
                        seen(link("phone", "ann", 10)),
                        seen(touch("t2", 20, "laptop", null, "Search")),
                        seen(placed("o", 30, "laptop", "ann", 10_000_001))),
                RULES);

        assertThat(journeys).hasSize(1);
        assertThat(journeys.get(0).personId()).isEqualTo("c:ann");
        List<Credit> credits = CreditAssignment.credits(
                new JourneyChange(1, journeys.get(0)), List.of(Models.journeyLevel("linear", ModelOptions.DEFAULTS)));
        assertThat(credits).extracting(Credit::channel).containsExactly("Social", "Search");
        assertThat(credits).extracting(Credit::valueMicros).containsExactly(5_000_001L, 5_000_000L);
    }

    @Test
    void a_device_that_changes_hands_keeps_its_past_with_the_first_owner() {
        assertThat(JourneyReplay.journeys(
                        List.of(
                                seen(link("phone", "ann", 10)),
                                seen(touch("t1", 20, "phone", null, "Social")),
                                seen(link("phone", "bob", 30)),
                                seen(touch("t2", 40, "phone", null, "Search"))),
                        RULES))
                .extracting(Journey::personId)
                .containsExactly("c:ann", "c:bob");
    }

    @Test
    void a_cancellation_finds_its_order_although_the_device_has_gone_to_another() {
        assertThat(JourneyReplay.journeys(
                        List.of(
                                seen(link("phone", "ann", 10)),
                                seen(placed("o", 20, "phone", null, 5)),
                                seen(link("phone", "bob", 30)),
                                seen(cancelled("o", 40, "phone", null))),
                        RULES))
                .isEmpty();
    }

    @Test
    void an_order_without_a_device_belongs_to_its_customer() {
        Touchpoint touch = touch("t1", 0, "phone", "ann", "Social");

        assertThat(JourneyReplay.journeys(List.of(seen(touch), seen(placed("o", 30, null, "ann", 7))), RULES))
                .extracting(Journey::touchpoints)
                .containsExactly(List.of(touch));
    }
}
