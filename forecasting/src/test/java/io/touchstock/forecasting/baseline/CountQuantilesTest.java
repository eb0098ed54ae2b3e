package io.touchstock.forecasting.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.forecasting.model.QuantileForecast;
import org.apache.commons.math3.distribution.PascalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountQuantilesTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.7, 3, 40})
    void counts_no_more_spread_than_chance_are_poisson(double mean) {
        double[] quantiles = CountQuantiles.of(mean, mean / 2);

        for (int level = 0; level < quantiles.length; level++) {
            assertThat(quantiles[level])
                    .isEqualTo(new PoissonDistribution(mean)
                            .inverseCumulativeProbability(QuantileForecast.LEVELS.get(level)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9})
    void wider_counts_are_negative_binomial_of_that_mean_and_variance(int size) {
        double success = 0.3;
        double mean = size * (1 - success) / success;
        double[] quantiles = CountQuantiles.of(mean, mean / success);

        PascalDistribution expected = new PascalDistribution(size, success);
        for (int level = 0; level < quantiles.length; level++) {
            assertThat(quantiles[level])
                    .isEqualTo(expected.inverseCumulativeProbability(QuantileForecast.LEVELS.get(level)));
        }
    }

    @Test
    void nothing_expected_is_nothing_sold() {
        assertThat(CountQuantiles.of(0, 1)).containsOnly(0);
    }
}
