package io.touchstock.attribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

class SampledShapleyTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    @Provide
    Arbitrary<List<PathCount>> counts() {
        return PathWalks.touched();
    }

    @Property(tries = 60)
    void one_look_at_each_set_tells_the_worths_along_all_rotations(
            @ForAll("counts") List<PathCount> counts, @ForAll long seed) {
        PathStatistics paths = PathWalks.statistics(counts);
        List<String> channels = paths.channels();
        List<Integer> shuffled = new ArrayList<>();
        for (int channel = 0; channel < channels.size(); channel++) {
            shuffled.add(channel);
        }
        Collections.shuffle(shuffled, new Random(seed));
        int[] order = shuffled.stream().mapToInt(Integer::intValue).toArray();

        List<double[]> expected = new ArrayList<>();
        JoiningWorth.of(coalition -> rate(paths, channels, coalition))
                .alongRotations(order, (rotation, front, back) -> {
                    expected.add(front[0].clone());
                    expected.add(back[0].clone());
                });
        List<double[]> actual = new ArrayList<>();
        ObservedSets.of(paths).alongRotations(order, (rotation, front, back) -> {
            actual.add(front[ObservedSets.CONVERSIONS].clone());
            actual.add(back[ObservedSets.CONVERSIONS].clone());
        });
        assertThat(actual).hasSameSizeAs(expected);
        for (int row = 0; row < expected.size(); row++) {
            assertThat(actual.get(row)).containsExactly(expected.get(row), CLOSE);
        }
    }

    private static double rate(PathStatistics paths, List<String> channels, BitSet coalition) {
        long conversions = 0;
        long journeys = 0;
        for (PathCount path : paths) {
            if (path.channels().stream().allMatch(channel -> coalition.get(channels.indexOf(channel)))) {
                conversions += path.conversions();
                journeys += path.journeys();
            }
        }
        return journeys == 0 ? 0 : (double) conversions / journeys;
    }

    @Property(tries = 40)
    void the_values_sum_to_the_worth_of_all_in_every_sample(
            @ForAll @IntRange(min = 1, max = 70) int players, @ForAll long seed) {
        SampledShapley estimate = SampledShapley.estimate(
                players, 1, JoiningWorth.of(coalition -> Math.sqrt(coalition.cardinality())), 1, seed);
        double sum = 0;
        for (double value : estimate.values(0)) {
            sum += value;
        }
        assertThat(sum).isCloseTo(Math.sqrt(players), CLOSE);
    }

    @Example
    void players_who_are_all_alike_earn_alike_without_any_error() {
        SampledShapley estimate = SampledShapley.estimate(
                40, 1, JoiningWorth.of(coalition -> coalition.cardinality() * coalition.cardinality()), 1, 7);
        for (double value : estimate.values(0)) {
            assertThat(value).isCloseTo(40, CLOSE);
        }
        for (double halfWidth : estimate.halfWidths(0)) {
            assertThat(halfWidth).isCloseTo(0, CLOSE);
        }
    }

    /** Littlechild and Owen 1973: each airline pays an equal part of each stretch of the runway that it needs. */
    @Example
    void among_forty_airlines_the_bound_holds_for_nearly_all_and_shrinks_with_the_samples() {
        int airlines = 40;
        double[] exact = new double[airlines];
        for (int airline = 0; airline < airlines; airline++) {
            exact[airline] = (airline == 0 ? 0 : exact[airline - 1]) + 1.0 / (airlines - airline);
        }
        JoiningWorth runway = JoiningWorth.of(BitSet::length);
        int within = 0;
        for (int seed = 0; seed < 20; seed++) {
            SampledShapley estimate = SampledShapley.estimate(airlines, 1, runway, 2400, seed);
            for (int airline = 0; airline < airlines; airline++) {
                double error = Math.abs(estimate.values(0)[airline] - exact[airline]);
                within += error <= estimate.halfWidths(0)[airline] ? 1 : 0;
            }
        }
        assertThat(within).isBetween(720, 790);
        assertThat(SampledShapley.estimate(airlines, 1, runway, 9600, 1).halfWidths(0)[39])
                .isLessThan(
                        SampledShapley.estimate(airlines, 1, runway, 1200, 1).halfWidths(0)[39] / 2);
    }

    @Example
    void the_estimated_rate_of_15_channels_lies_close_to_the_exact_one() {
        PathStatistics paths = walks(15, 3000);
        double[] exact = ShapleyValue.exact(15, ChannelSets.within(paths)::conversionsPerJourney);
        SampledShapley estimate = SampledShapley.estimate(15, ObservedSets.GAMES, ObservedSets.of(paths), 60_000, 3);
        double[] values = estimate.values(ObservedSets.CONVERSIONS);
        double[] halfWidths = estimate.halfWidths(ObservedSets.CONVERSIONS);
        for (int channel = 0; channel < 15; channel++) {
            assertThat(halfWidths[channel]).isLessThan(1e-3);
            assertThat(values[channel]).isCloseTo(exact[channel], within(2 * halfWidths[channel]));
        }
    }

    private static PathStatistics walks(int channels, int journeys) {
        PathStatistics paths = new PathStatistics();
        Random random = new Random(5);
        for (int journey = 0; journey < journeys; journey++) {
            List<String> path = new ArrayList<>();
            for (int touch = random.nextInt(5); touch >= 0; touch--) {
                path.add("Channel " + random.nextInt(channels));
            }
            int conversions = random.nextInt(3);
            paths.add(path, conversions, conversions * 7_654_321L, random.nextInt(9));
        }
        return paths;
    }

    @Example
    void beyond_20_channels_the_notes_tell_how_far_off_a_credit_may_be_and_the_sums_stay_exact() {
        PathStatistics paths = walks(70, 2000);
        assertThat(paths.channels()).hasSize(70);
        AttributionModel model = Models.named(
                "shapley-rate", ModelOptions.DEFAULTS.withShapleySamples(2000).withSeed(42));
        Attribution attribution = model.attribute(paths);
        assertThat(attribution.conversions()).isCloseTo((double) paths.conversions(), within(1e-6));
        assertThat(Math.round(attribution.value() * 1e6)).isEqualTo(paths.valueMicros());
        assertThat(attribution.notes())
                .singleElement()
                .asString()
                .contains("70 channels", "seed 42", "95 %", "off by at most");
        assertThat(model.attribute(paths)).isEqualTo(attribution);
    }
}
