package io.touchstock.attribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class MarkovOrderChoiceTest {

    @Provide
    Arbitrary<List<PathCount>> counts() {
        return PathWalks.counts();
    }

    @Property(tries = 8)
    void finds_how_many_channels_the_journeys_themselves_remember(
            @ForAll @IntRange(min = 1, max = 4) int order, @ForAll @LongRange(min = 1, max = 1000) long seed) {
        PathStatistics paths = journeysThatRemember(order, 8000, seed);
        assertThat(MarkovOrderChoice.of(paths, seed).order()).isEqualTo(order);
    }

    @Property(tries = 30)
    void equals_foretelling_each_fold_from_counts_of_the_other_folds(
            @ForAll("counts") List<PathCount> counts, @ForAll @IntRange(min = 1, max = 4) int order) {
        PathStatistics paths = PathWalks.statistics(counts);
        MarkovOrderChoice.Score score = MarkovOrderChoice.of(paths, 3).scores().get(order - 1);
        assertThat(score.order()).isEqualTo(order);
        assertThat(score.logLikelihood()).isCloseTo(NaiveHeldOut.logLikelihood(paths, order, 3), within(1e-6));
    }

    @Property(tries = 50)
    void the_order_in_which_the_paths_come_does_not_matter(
            @ForAll("counts") List<PathCount> counts, @ForAll long shuffle) {
        List<PathCount> shuffled = new ArrayList<>(counts);
        Collections.shuffle(shuffled, new Random(shuffle));
        assertThat(MarkovOrderChoice.of(PathWalks.statistics(shuffled), 1))
                .isEqualTo(MarkovOrderChoice.of(PathWalks.statistics(counts), 1));
    }

    @Example
    void says_what_it_chose_and_why() {
        String sentence =
                MarkovOrderChoice.of(journeysThatRemember(2, 4000, 5), 1).sentence();
        assertThat(sentence)
                .startsWith("Markov order 2 was chosen")
                .contains("5-fold cross-validation", "1: -", "2: -", "3: -", "4: -");
    }

    @Example
    void of_no_journeys_the_lowest_order_is_chosen() {
        assertThat(MarkovOrderChoice.of(new PathStatistics(), 1).order()).isEqualTo(1);
    }

    @Property(tries = 100)
    void every_journey_falls_to_one_fold(
            @ForAll @LongRange(min = 0, max = 10_000_000_000L) long journeys, @ForAll long path) {
        long[] dealt = new JourneyFolds(5, 1).deal(path, 1, journeys);
        assertThat(Arrays.stream(dealt).sum()).isEqualTo(journeys);
        assertThat(Arrays.stream(dealt).boxed()).allMatch(part -> part >= 0);
    }

    @Example
    void folds_of_many_journeys_are_even_but_for_chance() {
        for (long path = 0; path < 20; path++) {
            assertThat(Arrays.stream(new JourneyFolds(5, 1).deal(path, 1, 1_000_000))
                            .boxed())
                    .allMatch(part -> part > 198_000 && part < 202_000);
            assertThat(Arrays.stream(new JourneyFolds(5, 1).deal(path, 1, 1000)).boxed())
                    .allMatch(part -> part > 120 && part < 280);
        }
    }

    /** Walks whose next step is decided by the last few channels: each combination has a favourite of its own. */
    private static PathStatistics journeysThatRemember(int order, int journeys, long seed) {
        Random random = new Random(seed);
        PathStatistics paths = new PathStatistics();
        for (int journey = 0; journey < journeys; journey++) {
            List<String> path = new ArrayList<>();
            do {
                int favourite = 0;
                for (int back = 1; back <= Math.min(order, path.size()); back++) {
                    favourite += path.get(path.size() - back).charAt(0) * (back * back + 1) + back;
                }
                int channel = random.nextInt(10) < 7 ? favourite % 3 : random.nextInt(3);
                path.add(String.valueOf((char) ('A' + channel)));
            } while (path.size() < 20 && random.nextInt(8) > 0);
            paths.add(path, journey % 4 == 0 ? 1 : 0, 0, journey % 4 == 0 ? 0 : 1);
        }
        return paths;
    }
}
