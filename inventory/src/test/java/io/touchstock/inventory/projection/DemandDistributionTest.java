package io.touchstock.inventory.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.connectors.event.ForecastDay;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PascalDistribution;
import org.junit.jupiter.api.Test;

class DemandDistributionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void with_a_whole_size_the_negative_binomial_is_the_pascal_distribution() {
        PascalDistribution pascal = new PascalDistribution(null, 3, 0.4);
        double mean = 3 * 0.6 / 0.4;
        DemandDistribution demand = DemandDistribution.negativeBinomial(mean, mean / 0.4);
        for (int k = 0; k < 40; k++) {
            assertThat(demand.probability(k)).isCloseTo(pascal.probability(k), within(1e-13));
        }
        assertThat(demand.variance()).isCloseTo(mean / 0.4, within(1e-9));
    }

    @Test
    void part_of_a_poisson_day_is_a_poisson_day() {
        DemandDistribution part = DemandDistribution.poisson(10).forShareOfDay(0.3);
        DemandDistribution poisson = DemandDistribution.poisson(3);
        for (int k = 0; k < 25; k++) {
            assertThat(part.probability(k)).isCloseTo(poisson.probability(k), within(1e-13));
        }
    }

    @Test
    void half_a_busy_day_keeps_half_the_mean() {
        assertThat(DemandDistribution.poisson(5_000).forShareOfDay(0.5).mean()).isCloseTo(2_500, within(1e-6));
    }

    @Test
    void normal_quantiles_give_back_the_normal_distribution() {
        NormalDistribution normal = new NormalDistribution(null, 100, 20);
        DemandDistribution demand = DemandDistribution.ofQuantiles(day(
                100,
                DoubleStream.of(.05, .10, .25, .50, .75, .90, .95)
                        .map(normal::inverseCumulativeProbability)
                        .toArray()));
        assertThat(demand.mean()).isCloseTo(100, within(1e-6));
        assertThat(Math.sqrt(demand.variance())).isCloseTo(20, within(1.0));
        double below = 0;
        for (int k = 0; k <= 125; k++) {
            below += demand.probability(k);
        }
        assertThat(below).isCloseTo(normal.cumulativeProbability(125.5), within(0.01));
    }

    @Test
    void an_article_that_rarely_sells_keeps_the_mean_though_its_quantiles_are_zero() {
        DemandDistribution demand = DemandDistribution.ofQuantiles(day(0.2, 0, 0, 0, 0, 0, 0, 0));
        assertThat(demand.mean()).isCloseTo(0.2, within(1e-8));
        assertThat(demand.probability(0)).isGreaterThan(0.94);
    }

    @Test
    void a_mean_that_is_slightly_off_does_not_inflate_the_tail_of_a_steady_article() {
        DemandDistribution demand = DemandDistribution.ofQuantiles(day(105, 67, 74, 87, 100, 113, 126, 133));
        assertThat(demand.expectedLoss(150)).isLessThan(0.5);
        assertThat(demand.expectedLoss(200)).isLessThan(0.05);
    }

    @Test
    void a_promotion_at_a_mistyped_price_does_not_ask_for_more_than_a_day_can() {
        DemandDistribution demand = DemandDistribution.poisson(900).times(178_000);

        assertThat(demand.highestUnits()).isLessThanOrEqualTo(QuantileDemand.MOST_UNITS + 1);
        assertThat(demand.mean()).isGreaterThan(100_000);
    }

    @Test
    void a_forecast_without_demand_is_no_demand() {
        assertThat(DemandDistribution.ofQuantiles(day(0, 0, 0, 0, 0, 0, 0, 0)).probability(0))
                .isEqualTo(1);
    }

    @Property(tries = 300)
    void every_forecast_that_is_not_of_counts_becomes_a_distribution_with_the_continuous_expected_loss(
            @ForAll @Size(7) List<@DoubleRange(min = -2, max = 300) Double> unsorted,
            @ForAll @DoubleRange(max = 400) double mean) {
        double[] quantiles =
                unsorted.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        ForecastDay forecast = day(mean, quantiles);
        Assume.that(CountDemand.of(forecast).isEmpty());
        DemandDistribution demand = DemandDistribution.ofQuantiles(forecast);
        double total = 0;
        for (int k = demand.lowestUnits(); k <= demand.highestUnits(); k++) {
            assertThat(demand.probability(k)).isNotNegative();
            total += demand.probability(k);
        }
        assertThat(total).isCloseTo(1, within(1e-9));
        for (int stock = 0; stock < 320; stock += 40) {
            assertThat(demand.expectedLoss(stock))
                    .isCloseTo(QuantileDemand.of(forecast).expectedLoss(stock), within(1e-5));
        }
    }

    /** Quantiles of Poisson demand are whole numbers; the line between them is not what lies between them. */
    @Test
    void the_mean_of_an_article_that_sells_a_few_units_a_day_is_met_although_its_quantiles_are_coarse() {
        for (double mean : new double[] {0.05, 0.15, 0.3, 0.4, 0.7, 1, 1.3, 2.5, 4, 7, 20}) {
            DemandDistribution poisson = DemandDistribution.poisson(mean);
            DemandDistribution described = DemandDistribution.ofQuantiles(day(
                    mean,
                    quantile(poisson, 0.05),
                    quantile(poisson, 0.1),
                    quantile(poisson, 0.25),
                    quantile(poisson, 0.5),
                    quantile(poisson, 0.75),
                    quantile(poisson, 0.9),
                    quantile(poisson, 0.95)));
            assertThat(described.mean()).as("mean " + mean).isCloseTo(mean, within(1e-9));
            assertThat(described.probability(0)).isCloseTo(poisson.probability(0), within(0.12));
        }
    }

    @Test
    void a_mean_of_nothing_beside_quantiles_of_something_is_taken_for_missing() {
        assertThat(DemandDistribution.ofQuantiles(day(0, 4, 4, 4, 4, 4, 4, 4)).mean())
                .isCloseTo(4, within(1e-9));
    }

    private static double quantile(DemandDistribution demand, double level) {
        int units = 0;
        double below = demand.probability(0);
        while (below < level) {
            below += demand.probability(++units);
        }
        return units;
    }

    @Test
    void an_absurd_forecast_is_refused_before_it_fills_the_memory() {
        assertThatThrownBy(() -> DemandDistribution.ofQuantiles(day(1, 0, 0, 0, 0, 0, 0, 1e86)))
                .hasMessageContaining("1.0E86")
                .hasMessageContaining("200000");
        assertThatThrownBy(() -> DemandDistribution.ofQuantiles(day(Double.NaN, 0, 0, 0, 0, 0, 0, 1)))
                .hasMessageContaining("mean of 2026-03-01 is NaN");
    }

    @Test
    void a_variance_below_the_mean_is_refused_with_a_way_out() {
        assertThatThrownBy(() -> DemandDistribution.negativeBinomial(4, 3))
                .hasMessageContaining("variance is 3.0")
                .hasMessageContaining("use poisson");
    }

    private static ForecastDay day(double mean, double... q) {
        return new ForecastDay(DAY, mean, q[0], q[1], q[2], q[3], q[4], q[5], q[6]);
    }
}
