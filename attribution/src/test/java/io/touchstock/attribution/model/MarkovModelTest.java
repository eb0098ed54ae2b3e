package io.touchstock.attribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MarkovModelTest {

    private static final Offset<Double> CLOSE = within(1e-12);
    private static final long UNIT = 1_000_000;

    private static PathStatistics shop() {
        PathStatistics paths = new PathStatistics();
        paths.add(List.of("Social", "Search"), 2, 30 * UNIT, 2);
        paths.add(List.of("Search"), 1, 50 * UNIT, 3);
        paths.add(List.of("Social"), 0, 0, 4);
        return paths;
    }

    @Test
    void removing_a_channel_sends_its_visitors_to_nothing() {
        // start: 8/12 Social, 4/12 Search; Social: 4/8 Search, 4/8 null; Search: 3/8 conversion. P = 8/12 * 3/8 = 1/4.
        Attribution markov = new MarkovModel(1).attribute(shop());
        assertThat(markov.of("Search").removalEffect()).isCloseTo(1.0, CLOSE);
        assertThat(markov.of("Social").removalEffect()).isCloseTo(0.5, CLOSE);
        assertThat(markov.of("Search").conversions()).isCloseTo(2.0, CLOSE);
        assertThat(markov.of("Social").conversions()).isCloseTo(1.0, CLOSE);
        assertThat(markov.value()).isCloseTo(80, CLOSE);
    }

    @Test
    void steps_that_a_long_cannot_count_are_refused_rather_than_counted_wrong() {
        PathStatistics toAndFro = new PathStatistics();
        toAndFro.add(List.of("A", "B", "A", "B", "A", "B"), Long.MAX_VALUE / 2, 0, 0);
        PathStatistics both = new PathStatistics();
        both.add(List.of("A"), Long.MAX_VALUE, 0, 1);

        assertThatThrownBy(() -> MarkovChain.of(toAndFro, 1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> MarkovChain.of(both, 1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> ChannelSets.within(both)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void at_order_2_a_channel_is_removed_with_every_state_that_contains_it() {
        // States: (Social, Search) of 4 journeys, (Search) of 4, (Social) of 4; each converts by its own rate.
        Attribution markov = new MarkovModel(2).attribute(shop());
        assertThat(markov.of("Search").removalEffect()).isCloseTo(1.0, CLOSE);
        assertThat(markov.of("Social").removalEffect()).isCloseTo(2.0 / 3, CLOSE);
        assertThat(markov.of("Social").value()).isCloseTo(80 * 30.0 / (30 + 80), CLOSE);
    }

    @Test
    void states_of_order_2_slide_over_a_longer_journey_and_a_repeated_state_counts_once() {
        PathStatistics paths = new PathStatistics();
        paths.addConversion(List.of("A", "A", "A", "B"), UNIT);
        paths.addNull(List.of("A", "A"));
        MarkovChain chain = MarkovChain.of(paths, 2);
        assertThat(chain.stateCount()).isEqualTo(3);
        assertThat(chain.transitionProbability(List.of(), List.of("A", "A"))).isEqualTo(1);
        assertThat(chain.transitionProbability(List.of("A", "A"), List.of("A", "B")))
                .isEqualTo(0.5);
        assertThat(chain.conversionProbability(List.of("A", "B"))).isEqualTo(1);
    }

    @Test
    void a_channel_seen_in_null_journeys_only_is_listed_with_nothing() {
        PathStatistics paths = shop();
        paths.addNull(List.of("Banner"));
        ChannelCredit banner = new MarkovModel(1).attribute(paths).of("Banner");
        assertThat(banner).isEqualTo(new ChannelCredit("markov", "Banner", 0, 0, 0.0));
    }

    @Test
    void conversions_out_of_the_blue_are_credited_to_no_channel() {
        PathStatistics paths = shop();
        paths.add(List.of(), 3, 7 * UNIT, 0);
        Attribution markov = new MarkovModel(1).attribute(paths);
        assertThat(markov.of(ChannelCredit.NO_TOUCHPOINT))
                .isEqualTo(new ChannelCredit("markov", ChannelCredit.NO_TOUCHPOINT, 3, 7, null));
        assertThat(markov.of("Search").conversions()).isCloseTo(2, CLOSE);
        assertThat(markov.of("Search").removalEffect())
                .as("half of all would stay")
                .isCloseTo(0.5, CLOSE);
        assertThat(markov.conversions()).isCloseTo(6, CLOSE);
    }

    @Test
    void without_any_journey_there_is_no_credit() {
        assertThat(new MarkovModel(1).attribute(new PathStatistics()).credits()).isEmpty();
    }

    @Test
    void where_nothing_converts_every_channel_earns_zero() {
        PathStatistics paths = new PathStatistics();
        paths.addNull(List.of("A", "B"));
        assertThat(new MarkovModel(1).attribute(paths).credits())
                .containsExactly(
                        new ChannelCredit("markov", "A", 0, 0, 0.0), new ChannelCredit("markov", "B", 0, 0, 0.0));
    }

    @Test
    void conversions_without_a_worth_are_credited_all_the_same() {
        PathStatistics paths = new PathStatistics();
        paths.addConversion(List.of("A"), 0);
        assertThat(new MarkovModel(1).attribute(paths).credits())
                .containsExactly(new ChannelCredit("markov", "A", 1, 0, 1.0));
    }

    @Test
    void a_worth_without_a_conversion_is_refused() {
        PathStatistics paths = shop();
        paths.add(List.of("Email"), 0, 5 * UNIT, 1);
        assertThatThrownBy(() -> new MarkovModel(1).attribute(paths))
                .hasMessageContaining("Email")
                .hasMessageContaining("a worth needs at least 1 conversion");
    }

    @Test
    void a_journey_taken_back_that_was_never_added_is_refused_by_name() {
        PathStatistics paths = shop();
        paths.add(List.of("Email", "Search"), -1, -UNIT, 0);
        assertThatThrownBy(() -> new MarkovModel(1).attribute(paths))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Email > Search")
                .hasMessageContaining("-1 conversions");
    }

    @Test
    void a_chain_too_large_for_a_matrix_still_matches_the_one_solved_with_a_matrix() {
        PathStatistics paths = new PathStatistics();
        Random random = new Random(7);
        for (int journey = 0; journey < 3_000; journey++) {
            List<String> path = random.ints(1 + random.nextInt(9), 0, 8)
                    .mapToObj(channel -> "channel " + channel)
                    .toList();
            paths.add(path, random.nextInt(2), 0, 1);
        }
        MarkovChain chain = MarkovChain.of(paths, 3);
        assertThat(RemovalEffects.dense(chain)).isFalse();
        double[] exact = DenseRemoval.effects(chain).effects();
        assertThat(RemovalEffects.of(chain).effects()).containsExactly(exact, within(1e-12));
    }

    @Test
    void an_order_beyond_four_is_refused() {
        assertThatThrownBy(() -> new MarkovModel(5)).hasMessage("markovOrder is 5, 1 to 4 is possible");
    }
}
