package io.touchstock.attribution.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonWeightsTest {

    private static final int JOURNEYS = 2_000;
    private static final int REPLICATES = 100;
    private static final double SIGNIFICANCE = 1e-4;

    /** Computed apart from this code, in Python. */
    private static final int[] PINNED = {1, 0, 1, 1, 3, 5, 1, 1, 2, 0, 1, 0};

    @Test
    void a_journeys_weights_are_the_same_on_every_machine_and_in_every_release() {
        assertThat(new PoissonWeights(12).of("order-1")).containsExactly(PINNED);
        assertThat(new PoissonWeights(4).of("order-1")).containsExactly(Arrays.copyOf(PINNED, 4));
    }

    @Test
    void weights_of_many_journeys_follow_the_poisson_distribution_with_mean_1() {
        long[] observed = new long[6];
        for (int journey = 0; journey < JOURNEYS; journey++) {
            for (int weight : new PoissonWeights(REPLICATES).of("journey-" + journey)) {
                observed[Math.min(weight, 5)]++;
            }
        }

        assertThat(new ChiSquareTest().chiSquareTest(poissonOf1(), observed)).isGreaterThan(SIGNIFICANCE);
    }

    @Test
    void weights_of_neighbouring_journeys_and_replicates_tell_nothing_of_each_other() {
        long[][] byNeighbourReplicate = new long[4][4];
        long[][] byNeighbourJourney = new long[4][4];
        int[] before = new PoissonWeights(REPLICATES).of("journey-0");
        for (int journey = 1; journey <= JOURNEYS; journey++) {
            int[] weights = new PoissonWeights(REPLICATES).of("journey-" + journey);
            for (int replicate = 1; replicate < REPLICATES; replicate++) {
                byNeighbourReplicate[Math.min(weights[replicate - 1], 3)][Math.min(weights[replicate], 3)]++;
                byNeighbourJourney[Math.min(before[replicate], 3)][Math.min(weights[replicate], 3)]++;
            }
            before = weights;
        }

        assertThat(new ChiSquareTest().chiSquareTest(byNeighbourReplicate)).isGreaterThan(SIGNIFICANCE);
        assertThat(new ChiSquareTest().chiSquareTest(byNeighbourJourney)).isGreaterThan(SIGNIFICANCE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 7, 30, 255, 256, 257, 4_000, 1_000_000, 9_999_999, 10_000_001, 1_000_000_000_000L})
    void weights_of_a_count_have_it_as_their_mean_and_their_variance(long count) {
        double[] weights = Arrays.stream(new PoissonWeights(20_000).of("a > b", count))
                .mapToDouble(weight -> (double) weight)
                .toArray();

        double standardError = Math.sqrt((double) count / weights.length);
        assertThat(new Mean().evaluate(weights)).isCloseTo((double) count, within(4 * standardError));
        assertThat(new Variance().evaluate(weights) / count).isCloseTo(1, within(0.06));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 40, 256, 300, 5_000})
    void a_table_inverts_the_distribution_function_exactly(long mean) {
        PoissonDistribution reference = new PoissonDistribution((double) mean);
        PoissonTable table = PoissonTable.of(mean);

        for (double probability = 0.0005; probability < 1; probability += 0.0097) {
            assertThat(table.quantile(probability)).isEqualTo(reference.inverseCumulativeProbability(probability));
        }
        assertThat(table.quantile(0)).isBetween(0L, mean);
        assertThat(table.quantile(Math.nextDown(1.0)))
                .isBetween(mean, mean + 12 * (long) Math.sqrt((double) mean) + 20);
    }

    @Test
    void beyond_the_tables_the_quantiles_go_on_where_the_tables_end() {
        PoissonTable exact = PoissonTable.of(10_000_000);
        PoissonTable nearlyNormal = PoissonTable.of(10_000_001);

        for (double probability = 0.001; probability < 1; probability += 0.0137) {
            assertThat((double) nearlyNormal.quantile(probability))
                    .isCloseTo((double) exact.quantile(probability), within(2.0));
        }
    }

    @Test
    void of_no_journeys_there_are_none_in_any_replicate() {
        assertThat(new PoissonWeights(50).of("a", 0)).containsOnly(0L);
    }

    @Test
    void what_was_never_there_cannot_be_resampled() {
        assertThatThrownBy(() -> new PoissonWeights(5).of("a", -1)).hasMessageContaining("count is -1");
        assertThatThrownBy(() -> new PoissonWeights(0)).hasMessageContaining("replicates is 0, at least 1");
    }

    private static double[] poissonOf1() {
        PoissonDistribution once = new PoissonDistribution(1);
        double[] expected = new double[6];
        for (int weight = 0; weight < 5; weight++) {
            expected[weight] = once.probability(weight);
        }
        expected[5] = 1 - once.cumulativeProbability(4);
        return expected;
    }
}
