package io.touchstock.attribution.journey;

import static io.touchstock.attribution.journey.Given.link;
import static io.touchstock.attribution.journey.Given.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.IdentityLink;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityTimelineTest {

    private static final JourneyRules RULES = new JourneyRules(
            Horizon.of(Duration.ofMinutes(10)),
            Horizon.of(Duration.ofMinutes(100)),
            Horizon.of(Duration.ofMinutes(1000)),
            Duration.ZERO);

    @Test
    void without_a_link_a_device_is_a_person() {
        assertThat(at(5)).isEqualTo("v:phone");
    }

    @Test
    void the_first_link_speaks_for_what_came_before_it() {
        assertThat(at(5, link("phone", "ann", 50))).isEqualTo("c:ann");
    }

    @Test
    void but_not_for_what_lies_beyond_the_memory() {
        assertThat(at(5, link("phone", "ann", 106))).isEqualTo("v:phone");
    }

    @Test
    void a_later_link_moves_later_events_only() {
        IdentityLink first = link("phone", "ann", 50);
        IdentityLink second = link("phone", "bob", 80);

        assertThat(at(79, second, first)).isEqualTo("c:ann");
        assertThat(at(80, second, first)).isEqualTo("c:bob");
        assertThat(at(5, second, first)).isEqualTo("c:ann");
    }

    @Test
    void a_link_ends_after_its_life_and_the_device_is_anonymous_until_the_next() {
        IdentityLink first = link("phone", "ann", 0);
        IdentityLink second = link("phone", "bob", 2000);

        assertThat(at(1000, first, second)).isEqualTo("c:ann");
        assertThat(at(1001, first, second)).isEqualTo("v:phone");
        assertThat(at(1900, first, second)).isEqualTo("c:bob");
    }

    @Test
    void of_two_links_at_one_moment_the_same_one_counts_in_either_order() {
        IdentityLink one = link("phone", "ann", 0);
        IdentityLink other = link("phone", "bob", 0);

        assertThat(at(1, one, other)).isEqualTo(at(1, other, one)).isEqualTo("c:bob");
    }

    private static String at(long minute, IdentityLink... links) {
        return new IdentityTimeline("phone", List.of(links), RULES).personAt(minute(minute));
    }
}
