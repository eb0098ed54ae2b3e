package io.touchstock.attribution.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.attribution.model.TouchSequence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LearnedModelTest {

    @Property(tries = 60)
    void shares_and_attention_are_never_negative_and_sum_to_one(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int touches) {
        LearnedModel model = RandomNetworks.model(seed);
        TouchSequence journey = RandomNetworks.journey(seed, touches);

        for (JourneyModel each : List.of(model, model.byAttention())) {
            double[] shares = each.shares(journey);

            assertThat(shares).hasSize(touches);
            assertThat(Arrays.stream(shares)).allMatch(share -> share >= 0);
            assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
        }
    }

    @Property(tries = 30)
    void a_share_is_the_drop_without_the_touch_over_all_drops_that_are_not_negative(@ForAll long seed) {
        LearnedModel model = RandomNetworks.model(seed);
        TouchSequence journey = RandomNetworks.journey(seed, 4);
        double[] kept = new double[4];
        for (int touch = 0; touch < 4; touch++) {
            kept[touch] =
                    Math.max(0, model.probability(journey) - model.probability(RandomNetworks.without(journey, touch)));
        }
        double sum = Arrays.stream(kept).sum();
        double[] expected =
                Arrays.stream(kept).map(drop -> sum == 0 ? 0.25 : drop / sum).toArray();

        assertThat(model.shares(journey)).containsExactly(expected, within(1e-12));
    }

    @Property(tries = 20)
    void when_the_order_came_changes_no_share(@ForAll long seed) {
        LearnedModel model = RandomNetworks.model(seed);
        TouchSequence journey = RandomNetworks.journey(seed, 5);
        TouchSequence later = new TouchSequence(
                journey.channels(),
                journey.kinds(),
                journey.touchedAt(),
                journey.convertedAt().plus(Duration.ofDays(20)));

        assertThat(model.shares(later)).isEqualTo(model.shares(journey));
    }

    @Test
    void a_journey_whose_touches_move_nothing_is_split_equally() {
        LearnedModel indifferent = RandomNetworks.indifferent();

        assertThat(indifferent.shares(RandomNetworks.journey(1, 4))).containsExactly(0.25, 0.25, 0.25, 0.25);
    }

    @Test
    void the_only_touch_earns_all_and_no_touch_earns_nothing() {
        LearnedModel model = RandomNetworks.model(1);

        assertThat(model.shares(RandomNetworks.journey(1, 1))).containsExactly(1);
        assertThat(model.shares(RandomNetworks.journey(1, 0))).isEmpty();
        assertThat(model.byAttention().shares(RandomNetworks.journey(1, 0))).isEmpty();
    }

    @Test
    void touches_before_those_that_are_read_earn_nothing() {
        LearnedModel model = RandomNetworks.model(1);
        int unread = 5;
        TouchSequence journey = RandomNetworks.journey(1, RandomNetworks.MOST_TOUCHES + unread);

        assertThat(Arrays.copyOf(model.shares(journey), unread)).containsOnly(0);
        assertThat(Arrays.copyOf(model.attention(journey), unread)).containsOnly(0);
    }

    @Test
    void a_channel_that_was_never_seen_still_gets_a_share() {
        LearnedModel model = RandomNetworks.model(1);
        TouchSequence journey = RandomNetworks.journey(1, 3);
        TouchSequence renamed = new TouchSequence(
                List.of("Carrier Pigeon", journey.channels().get(1), "Fax"),
                journey.kinds(),
                journey.touchedAt(),
                journey.convertedAt());

        assertThat(Arrays.stream(model.shares(renamed)).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void path_counts_are_refused_since_they_hold_no_times() {
        assertThatThrownBy(() -> RandomNetworks.model(1).shares(TouchSequence.untimed(List.of("Email", "Search"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lstm needs the time");
    }

    @Test
    void a_copy_that_travelled_with_a_job_gives_the_same_bits() throws IOException, ClassNotFoundException {
        LearnedModel model = RandomNetworks.model(7);
        TouchSequence journey = RandomNetworks.journey(7, 6);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(model);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((LearnedModel) in.readObject()).shares(journey)).isEqualTo(model.shares(journey));
        }
    }
}
