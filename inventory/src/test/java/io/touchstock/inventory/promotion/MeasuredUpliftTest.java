package io.touchstock.inventory.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeasuredUpliftTest {

    private static final Uplift LIFT = new Uplift(1.6, 1.3, 2.0);

    @Test
    void a_campaign_as_long_and_as_deep_lifts_as_much_as_measured_and_takes_the_dip_after_it() {
        PriceResponse response = new MeasuredUplift(0.8, 7, LIFT, 5, 0.9, 1, 2).expected(1);

        double window = 0;
        for (int day = 0; day < 7; day++) {
            double demand = response.upliftFactor(0.8);
            for (int later = 1; later <= day; later++) {
                demand *= response.dipFactor(later, 0.8);
            }
            window += demand;
        }
        assertThat(window / 7).isCloseTo(1.6, within(1e-6));
        double after = 0;
        for (int day = 1; day <= 5; day++) {
            double demand = 1;
            for (int later = day; later < day + 7; later++) {
                demand *= response.dipFactor(later, 0.8);
            }
            after += demand;
        }
        assertThat(after / 5).isCloseTo(0.9, within(1e-6));
    }

    @Test
    void a_dip_of_days_is_spread_over_the_weeks_of_a_plan_by_week() {
        PriceResponse response = new MeasuredUplift(0.8, 7, LIFT, 5, 0.9, 1, 2).expected(7);

        assertThat(response.memoryPeriods()).isEqualTo(1);
        assertThat(response.dipFactor(1, 0.8)).isCloseTo(1 - 0.1 * 5 / 7, within(1e-6));
        assertThat(response.upliftFactor(0.8)).isCloseTo(1.6, within(1e-6));
    }

    @Test
    void other_prices_are_counted_on_for_no_more_than_the_elasticity_tells() {
        PriceResponse response = new MeasuredUplift(0.8, 7, LIFT, 0, 1, 1, 1.5).expected(1);

        assertThat(response.upliftFactor(0.9)).isCloseTo(1.6 * Math.pow(0.9 / 0.8, -1.5), within(1e-6));
        assertThat(response.upliftFactor(0.7)).isCloseTo(1.6 * Math.pow(0.7 / 0.8, -1), within(1e-6));
        assertThat(response.upliftFactor(1)).isEqualTo(1);
    }

    @Test
    void without_an_elasticity_a_smaller_reduction_lifts_less_and_a_deeper_one_no_more() {
        PriceResponse response = new MeasuredUplift(0.8, 7, LIFT, 0, 1, 0, Double.POSITIVE_INFINITY).expected(1);

        double all = Math.log(1.6) / -Math.log(0.8);
        assertThat(response.upliftFactor(0.9)).isCloseTo(Math.pow(0.9, -all), within(1e-6));
        assertThat(response.upliftFactor(0.7)).isCloseTo(1.6, within(1e-6));
    }

    @Test
    void the_ends_of_the_interval_are_reactions_of_their_own() {
        MeasuredUplift measured = new MeasuredUplift(0.8, 7, new Uplift(1.1, 0.8, 1.5), 0, 1, 1, 1.5);

        assertThat(measured.low(1).upliftFactor(0.8))
                .as("none, rather than less")
                .isEqualTo(1);
        assertThat(measured.high(1).upliftFactor(0.8)).isCloseTo(1.5, within(1e-6));
    }

    @Test
    void a_price_that_is_no_reduction_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MeasuredUplift(1, 7, LIFT, 0, 1, 0, 1))
                .withMessage("the campaign's price is 1.0 of the list price; it must lie between 0 and 1");
    }
}
