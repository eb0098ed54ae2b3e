package io.touchstock.forecasting.censoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.special.Gamma;

class CensoredCountTest {
    private static final int FAR = 4_000;

    @Property(tries = 40)
    void moments_above_a_bound_are_those_of_the_summed_probabilities(
            @ForAll @IntRange(max = 30) int bound,
            @ForAll @DoubleRange(min = 0.2, max = 25) double expected,
            @ForAll @DoubleRange(min = 0.01, max = 3) double alpha) {
        double size = 1 / alpha;
        double mass = 0;
        double first = 0;
        double second = 0;
        for (int count = bound; count < FAR; count++) {
            double probability = Math.exp(Gamma.logGamma(count + size)
                    - Gamma.logGamma(size)
                    - Gamma.logGamma(count + 1.0)
                    + size * Math.log(size / (size + expected))
                    + count * Math.log(expected / (size + expected)));
            mass += probability;
            first += probability * count;
            second += probability * count * count;
        }
        if (mass < 1e-9) {
            return;
        }

        CensoredCount censored = CensoredCount.atLeast(bound, expected, alpha);

        assertThat(censored.mean()).isCloseTo(first / mass, within(1e-4 * (1 + first / mass)));
        assertThat(censored.secondMoment()).isCloseTo(second / mass, within(1e-4 * (1 + second / mass)));
    }

    @Property(tries = 20)
    void a_bound_of_nothing_tells_nothing(@ForAll @DoubleRange(min = 0.1, max = 500) double expected) {
        assertThat(CensoredCount.atLeast(0, expected, 0.5).mean()).isCloseTo(expected, within(1e-9 * expected));
    }

    @Property(tries = 20)
    void more_was_wanted_than_was_sold_even_where_that_was_thought_impossible(
            @ForAll @DoubleRange(min = 0.1, max = 5) double expected) {
        assertThat(CensoredCount.atLeast(10_000, expected, 0).mean()).isEqualTo(10_000);
    }
}
