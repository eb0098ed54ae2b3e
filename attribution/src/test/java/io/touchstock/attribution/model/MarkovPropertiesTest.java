package io.touchstock.attribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MarkovPropertiesTest {

    @Provide
    Arbitrary<List<PathCount>> counts() {
        return PathWalks.counts();
    }

    @Property(tries = 200)
    void the_chain_converts_at_the_rate_of_the_journeys(
            @ForAll("counts") List<PathCount> counts, @ForAll @IntRange(min = 1, max = 4) int order) {
        PathStatistics paths = PathWalks.statistics(counts);
        double journeys = Math.max(1.0, (double) (paths.conversions() + paths.nulls()));
        assertThat(RemovalEffects.of(MarkovChain.of(paths, order)).conversionProbability())
                .isCloseTo(paths.conversions() / journeys, within(1e-12));
    }

    @Property(tries = 150)
    void one_factorisation_gives_what_solving_anew_for_each_removed_channel_gives(
            @ForAll("counts") List<PathCount> counts, @ForAll @IntRange(min = 1, max = 3) int order) {
        PathStatistics paths = PathWalks.statistics(counts);
        NaiveMarkov naive = new NaiveMarkov(paths, order);
        MarkovChain chain = MarkovChain.of(paths, order);
        RemovalEffects dense = DenseRemoval.effects(chain);
        RemovalEffects sparse = SparseRemoval.effects(chain, SparseRemoval.EXACT);
        for (int channel = 0; channel < chain.channels().size(); channel++) {
            String name = chain.channels().get(channel);
            double value = naive.valueLost(name);
            assertThat(dense.effects()[channel]).isCloseTo(naive.removalEffect(name), within(1e-10));
            assertThat(sparse.effects()[channel]).isCloseTo(dense.effects()[channel], within(1e-11));
            assertThat(dense.valueLostMicros()[channel]).isCloseTo(value, within(1e-9 * (1e6 + value)));
            assertThat(sparse.valueLostMicros()[channel]).isCloseTo(value, within(1e-9 * (1e6 + value)));
        }
    }

    @Property(tries = 150)
    void touching_the_same_channel_again_at_once_changes_nothing_at_order_1(@ForAll("counts") List<PathCount> counts) {
        List<PathCount> repeated = counts.stream()
                .map(count -> new PathCount(
                        twiceEach(count.channels()), count.conversions(), count.valueMicros(), count.nulls()))
                .toList();
        assertThat(new MarkovModel(1).attribute(PathWalks.statistics(repeated)))
                .isEqualTo(new MarkovModel(1).attribute(PathWalks.statistics(counts)));
    }

    private static List<String> twiceEach(List<String> channels) {
        List<String> twice = new ArrayList<>();
        channels.forEach(channel -> twice.addAll(List.of(channel, channel)));
        return twice;
    }

    @Property(tries = 150)
    void removal_effects_lie_between_0_and_1(
            @ForAll("counts") List<PathCount> counts, @ForAll @IntRange(min = 1, max = 4) int order) {
        RemovalEffects effects = RemovalEffects.of(MarkovChain.of(PathWalks.statistics(counts), order));
        assertThat(Arrays.stream(effects.effects())).allMatch(effect -> effect >= 0 && effect <= 1 + 1e-12);
    }
}
