package io.touchstock.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.inventory.projection.DemandDistribution;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.apache.commons.math3.distribution.NormalDistribution;

class PoliciesAgainstEnumerationTest {

    @Property(tries = 100)
    void discrete_losses_are_the_sums_that_define_them(
            @ForAll @IntRange(max = 40) int x,
            @ForAll @DoubleRange(min = 0.5, max = 30) double mean,
            @ForAll @DoubleRange(min = 1.1, max = 4) double dispersion) {
        DemandDistribution poisson = DemandDistribution.poisson(mean);
        DemandDistribution negativeBinomial = DemandDistribution.negativeBinomial(mean, mean * dispersion);
        double sd = Math.sqrt(mean * dispersion);
        assertSums(LossFunctions.poisson(x, mean), LossFunctions.poissonSecond(x, mean), x, poisson);
        assertSums(
                LossFunctions.negativeBinomialByMoments(x, mean, sd),
                LossFunctions.negativeBinomialSecondByMoments(x, mean, sd),
                x,
                negativeBinomial);
    }

    private static void assertSums(
            LossFunctions.Loss first, LossFunctions.Loss second, int x, DemandDistribution demand) {
        double[] sums = new double[4];
        for (int d = 0; d < 600; d++) {
            double p = demand.probability(d);
            sums[0] += p * Math.max(0, d - x);
            sums[1] += p * Math.max(0, x - d);
            sums[2] += d > x ? p * (d - x) * (d - x - 1) / 2 : 0;
            sums[3] += d < x ? p * (x - d) * (x - d + 1) / 2 : 0;
        }
        assertThat(first.loss()).isCloseTo(sums[0], within(1e-8));
        assertThat(first.complementaryLoss()).isCloseTo(sums[1], within(1e-8));
        assertThat(second.loss()).isCloseTo(sums[2], within(1e-6));
        assertThat(second.complementaryLoss()).isCloseTo(sums[3], within(1e-6));
    }

    @Property(tries = 30)
    void normal_losses_are_the_integrals_that_define_them(
            @ForAll @DoubleRange(min = -30, max = 80) double x, @ForAll @DoubleRange(min = 1, max = 20) double sd) {
        NormalDistribution normal = new NormalDistribution(null, 25, sd);
        double upper = 25 + 12 * sd;
        double loss = x >= upper
                ? 0
                : new SimpsonIntegrator().integrate(1_000_000, d -> (d - x) * normal.density(d), x, upper);
        assertThat(LossFunctions.normal(x, 25, sd).loss()).isCloseTo(loss, within(1e-4));
    }

    @Property(tries = 40)
    void the_newsvendor_level_is_the_cheapest_of_all(
            @ForAll @DoubleRange(min = 0.2, max = 20) double mean,
            @ForAll @DoubleRange(min = 0.1, max = 5) double holding,
            @ForAll @DoubleRange(min = 0.1, max = 50) double shortage) {
        Newsvendor newsvendor = new Newsvendor(holding, shortage);
        double best = Double.POSITIVE_INFINITY;
        for (int level = 0; level < 80; level++) {
            best = Math.min(best, newsvendor.poissonCost(level, mean, 0));
        }
        assertThat(newsvendor.poisson(mean, 0).cost()).isCloseTo(best, within(1e-9));
    }

    @Property(tries = 10)
    void the_best_reorder_point_and_quantity_are_the_cheapest_of_all(
            @ForAll @DoubleRange(min = 0.5, max = 6) double mean,
            @ForAll @DoubleRange(min = 1, max = 60) double fixedCost,
            @ForAll @DoubleRange(min = 2, max = 30) double shortage) {
        PoissonReorderPointPolicy policy = new PoissonReorderPointPolicy(1, shortage, fixedCost, mean, 1.5);
        double best = Double.POSITIVE_INFINITY;
        for (int point = -40; point < 25; point++) {
            for (int quantity = 1; quantity < 60; quantity++) {
                best = Math.min(best, policy.cost(point, quantity));
            }
        }
        assertThat(policy.optimal().cost()).isCloseTo(best, within(1e-9));
    }

    @Property(tries = 10)
    void the_best_min_and_max_are_the_cheapest_of_all(
            @ForAll @DoubleRange(min = 0.5, max = 8) double mean,
            @ForAll @DoubleRange(min = 1, max = 60) double fixedCost,
            @ForAll @DoubleRange(min = 2, max = 20) double shortage) {
        MinMaxPolicy policy = new MinMaxPolicy(1, shortage, fixedCost);
        DemandDistribution demand = DemandDistribution.poisson(mean);
        double best = Double.POSITIVE_INFINITY;
        for (int point = -30; point < 25; point++) {
            for (int upTo = point + 1; upTo < 70; upTo++) {
                best = Math.min(best, policy.cost(point, upTo, demand));
            }
        }
        assertThat(policy.optimal(demand).cost()).isCloseTo(best, within(1e-9));
    }
}
