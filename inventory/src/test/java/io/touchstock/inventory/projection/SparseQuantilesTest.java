package io.touchstock.inventory.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.connectors.event.ForecastDay;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparseQuantilesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({
        // Poisson of mean 4, 0.5, 20 and 1.2 and a negative binomial, their quantiles being whole numbers
        "4, 2, 4, 7",
        "0.5, 0, 0, 1",
        "20, 14, 20, 26",
        "1.2, 0, 1, 3",
        "10, 3, 9, 18",
        // normal
        "10, 6, 10, 14",
        "250.4, 200, 251, 300"
    })
    void quantiles_rounded_to_whole_units_do_not_shift_the_mean(double mean, double q10, double q50, double q90) {
        ForecastDay day = SparseQuantiles.filled(DAY, mean, null, q10, null, q50, null, q90, null);

        assertThat(DemandDistribution.ofQuantiles(day).mean()).isCloseTo(mean, within(1e-6));
        assertThat(new double[] {0, day.q05(), day.q10(), day.q25(), day.q50(), day.q75(), day.q90(), day.q95()})
                .isSorted();
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0, 0, 0", "0.2, 0, 0, 1", "0.5, 0, 0, 1", "0.8, 0, 1, 2", "3, 1, 3, 5"})
    void three_quantiles_and_the_mean_of_poisson_demand_give_it_back(double mean, double q10, double q50, double q90) {
        ForecastDay day = SparseQuantiles.filled(DAY, mean, null, q10, null, q50, null, q90, null);

        DemandDistribution demand = DemandDistribution.ofQuantiles(day);
        DemandDistribution poisson = DemandDistribution.poisson(mean);
        for (int units = 0; units < 12; units++) {
            assertThat(demand.probability(units)).isEqualTo(poisson.probability(units));
        }
    }

    @Test
    void three_quantiles_that_poisson_demand_of_the_mean_does_not_have_are_those_of_a_more_variable_one() {
        ForecastDay day = SparseQuantiles.filled(DAY, 0.4, null, 0, null, 0, null, 0, null);

        DemandDistribution demand = DemandDistribution.ofQuantiles(day);
        assertThat(demand.mean()).isCloseTo(0.4, within(1e-6));
        assertThat(demand.probability(0)).isGreaterThanOrEqualTo(0.9);
        assertThat(demand.probability(1)).isGreaterThan(demand.probability(2)).isPositive();
    }

    @Test
    void demand_that_is_certain_stays_certain() {
        ForecastDay day = SparseQuantiles.filled(DAY, 7, null, 7, null, 7, null, 7, null);

        assertThat(DemandDistribution.ofQuantiles(day).probability(7)).isEqualTo(1);
    }

    @Test
    void a_normal_distribution_gets_its_own_quantiles() {
        double z90 = 1.2815515655446004;

        ForecastDay day = SparseQuantiles.filled(DAY, 100, null, 100 - 10 * z90, null, 100, null, 100 + 10 * z90, null);

        assertThat(day.q25()).isCloseTo(100 - 6.7449, within(0.01));
        assertThat(day.q75()).isCloseTo(100 + 6.7449, within(0.01));
        assertThat(day.q95()).isCloseTo(100 + 16.4485, within(0.01));
    }

    @Test
    void quantiles_that_are_known_are_kept_whatever_the_mean() {
        ForecastDay day = SparseQuantiles.filled(DAY, 4, 1.0, 2, 3.0, 4, 5.0, 7, 8.0);

        assertThat(day).isEqualTo(new ForecastDay(DAY, 4, 1, 2, 3, 4, 5, 7, 8));
    }

    @Test
    void quantiles_that_cross_are_lifted_and_none_is_below_nothing() {
        ForecastDay day = SparseQuantiles.filled(DAY, 2, -3.0, -1, null, 2, null, 1, null);

        assertThat(day.q05()).isZero();
        assertThat(day.q10()).isZero();
        assertThat(day.q90()).isEqualTo(2);
    }
}
