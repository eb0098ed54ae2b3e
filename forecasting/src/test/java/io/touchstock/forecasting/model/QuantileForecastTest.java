package io.touchstock.forecasting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuantileForecastTest {
    private static final SeriesId ID = new SeriesId("tea", "north");
    private static final LocalDate DAY = LocalDate.parse("2026-11-02");

    @Test
    void crossing_quantiles_are_sorted_and_negative_ones_become_zero() {
        QuantileForecast forecast =
                QuantileForecast.rearranged(ID, DAY, new double[] {-1}, new double[][] {{-2, 3, 1, 4, 6, 5, 9}});

        assertThat(forecast.mean(0)).isZero();
        assertThat(forecast.quantileAt(0, 0.05)).isZero();
        assertThat(forecast.quantileAt(0, 0.1)).isEqualTo(1);
        assertThat(forecast.quantileAt(0, 0.25)).isEqualTo(3);
        assertThat(forecast.quantileAt(0, 0.75)).isEqualTo(5);
    }

    @Test
    void what_is_no_number_is_refused_rather_than_forecast() {
        assertThatThrownBy(() -> QuantileForecast.rearranged(
                        ID, DAY, new double[] {1}, new double[][] {{0, 0, 0, Double.NaN, 0, 0, 0}}))
                .hasMessageContainingAll("tea|north", "NaN", "diverged");
    }

    @Test
    void a_level_that_is_not_forecast_is_refused_with_those_that_are() {
        QuantileForecast forecast =
                QuantileForecast.rearranged(ID, DAY, new double[] {1}, new double[][] {{1, 1, 1, 1, 1, 1, 1}});

        assertThatThrownBy(() -> forecast.quantileAt(0, 0.33)).hasMessageContainingAll("0.33", "0.25");
    }
}
