package io.touchstock.inventory.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.connectors.event.ForecastDay;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountDemandTest {

    @Test
    void quantiles_and_mean_of_slow_poisson_demand_are_read_as_that_demand() {
        for (double mean : new double[] {0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 1, 2.5, 4}) {
            DemandDistribution poisson = DemandDistribution.poisson(mean);
            DemandDistribution read = DemandDistribution.ofQuantiles(of(poisson, mean));
            for (int stock = 1; stock <= 3; stock++) {
                Projection exact = twoWeeks(stock, poisson);
                Projection asRead = twoWeeks(stock, read);
                assertThat(asRead.stockoutProbabilityWithin(14))
                        .as("mean " + mean + " stock " + stock)
                        .isCloseTo(exact.stockoutProbabilityWithin(14), within(1e-9));
                assertThat(asRead.expectedLostUnits()).isCloseTo(exact.expectedLostUnits(), within(1e-9));
            }
        }
    }

    @Test
    void demand_that_is_more_lumpy_than_its_mean_allows_is_read_as_such() {
        for (double mean : new double[] {0.1, 0.3, 0.5, 1, 2}) {
            for (double ratio : new double[] {2, 3, 5}) {
                DemandDistribution lumpy = DemandDistribution.negativeBinomial(mean, ratio * mean);
                DemandDistribution read = DemandDistribution.ofQuantiles(of(lumpy, mean));
                assertThat(read.mean()).isCloseTo(mean, within(1e-6));
                assertThat(twoWeeks(5, read).stockoutProbabilityWithin(14))
                        .as("mean " + mean + " variance to mean " + ratio)
                        .isCloseTo(twoWeeks(5, lumpy).stockoutProbabilityWithin(14), within(0.12));
            }
        }
    }

    @Test
    void a_day_of_which_nine_in_ten_see_no_sale_keeps_mean_and_odds_though_its_highest_quantile_is_no_whole_number() {
        DemandDistribution read =
                DemandDistribution.ofQuantiles(new ForecastDay(LocalDate.EPOCH, 0.4, 0, 0, 0, 0, 0, 0, 0.7));
        assertThat(read.mean()).isCloseTo(0.4, within(1e-6));
        assertThat(read.probability(0)).isBetween(0.9, 0.95);
    }

    @Test
    void quantiles_that_no_count_of_that_mean_has_are_read_as_they_stand() {
        assertThat(CountDemand.of(new ForecastDay(LocalDate.EPOCH, 0.2, 3, 3, 3, 3, 3, 3, 3)))
                .isEmpty();
        assertThat(CountDemand.of(new ForecastDay(LocalDate.EPOCH, 3.2, 1, 1.5, 2, 3, 4, 5, 6)))
                .isEmpty();
        assertThat(CountDemand.of(new ForecastDay(LocalDate.EPOCH, 0, 0, 0, 0, 0, 0, 0, 0)))
                .isEmpty();
    }

    private static Projection twoWeeks(int stock, DemandDistribution demand) {
        return StockProjection.project(new ProjectionInput(stock, Collections.nCopies(14, demand), List.of()));
    }

    private static ForecastDay of(DemandDistribution demand, double mean) {
        return new ForecastDay(
                LocalDate.EPOCH,
                mean,
                quantile(demand, 0.05),
                quantile(demand, 0.1),
                quantile(demand, 0.25),
                quantile(demand, 0.5),
                quantile(demand, 0.75),
                quantile(demand, 0.9),
                quantile(demand, 0.95));
    }

    private static double quantile(DemandDistribution demand, double level) {
        int units = 0;
        double below = demand.probability(0);
        while (below < level) {
            below += demand.probability(++units);
        }
        return units;
    }
}
