package io.touchstock.inventory.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UpliftTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    @Test
    void the_uplift_is_the_forecast_with_the_promotion_over_the_one_without() {
        Uplift uplift = Uplift.between(forecast(25, 4), forecast(10, 2), FIRST, FIRST.plusDays(3));

        assertThat(uplift.factor()).isCloseTo(2.5, within(1e-12));
        // Four independent days of ±4: ±8 on a base of 40.
        assertThat(uplift.lowFactor()).isCloseTo(2.3, within(1e-12));
        assertThat(uplift.highFactor()).isCloseTo(2.7, within(1e-12));
    }

    @Test
    void the_response_made_from_an_uplift_yields_it_again() {
        PriceResponse response = PriceResponse.fromUplift(Uplift.certain(2.5), 0.8, List.of(0.4));

        assertThat(response.upliftFactor(0.8)).isCloseTo(2.5, within(1e-12));
        assertThat(response.upliftFactor(1)).isEqualTo(1);
        assertThat(response.dipFactor(1, 0.8)).isCloseTo(Math.pow(0.8, 0.4), within(1e-12));
        assertThat(response.dipFactor(2, 0.8)).isEqualTo(1);
    }

    @Test
    void a_promotion_that_sells_less_has_no_elasticity() {
        assertThat(Uplift.certain(0.9).elasticity(0.8)).isZero();
    }

    @Test
    void a_window_beyond_the_forecast_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Uplift.between(forecast(25, 4), forecast(10, 2), FIRST, FIRST.plusDays(9)))
                .withMessageContaining("has 7 of the 10 days");
    }

    private static Forecast forecast(double mean, double spread) {
        List<ForecastDay> days = IntStream.range(0, 7)
                .mapToObj(i -> new ForecastDay(
                        FIRST.plusDays(i),
                        mean,
                        mean - spread,
                        mean - spread,
                        mean,
                        mean,
                        mean,
                        mean + spread,
                        mean + spread))
                .toList();
        return new Forecast("tea", "north", FIRST.minusDays(1), "test", days);
    }
}
