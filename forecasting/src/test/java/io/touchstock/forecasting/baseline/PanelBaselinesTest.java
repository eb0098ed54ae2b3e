package io.touchstock.forecasting.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.Shops;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PanelBaselinesTest {

    static Stream<String> names() {
        return Baselines.all().stream().map(PanelForecaster::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_future_cannot_reach_a_forecast(String name) {
        SalesPanel one = Shops.promoted(4, 400, 1.5, 372, 1, 7);
        SalesPanel other = Shops.promoted(4, 400, 1.5, 372, 50, 7);

        List<QuantileForecast> forecasts = forecast(name, one.asOf(one.day(371)), 28);
        List<QuantileForecast> again = forecast(name, other.asOf(other.day(371)), 28);

        for (int series = 0; series < forecasts.size(); series++) {
            for (int step = 0; step < 28; step++) {
                assertThat(again.get(series).mean(step))
                        .isEqualTo(forecasts.get(series).mean(step));
                assertThat(again.get(series).quantileAt(step, 0.9))
                        .isEqualTo(forecasts.get(series).quantileAt(step, 0.9));
            }
        }
        assertThat(other.series().get(0).unitsCopy())
                .isNotEqualTo(one.series().get(0).unitsCopy());
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_never_changes_is_forecast_to_stay(String name) {
        double[] units = new double[200];
        java.util.Arrays.fill(units, 20);

        QuantileForecast forecast = forecast(name, Shops.single(units), 10).get(0);

        // the correction of Syntetos and Boylan takes half the weight off even where demand comes every day
        assertThat(forecast.mean(0)).isCloseTo(20, within(name.equals("sba") ? 3.1 : 0.4));
        assertThat(forecast.mean(9)).isCloseTo(20, within(name.equals("sba") ? 3.1 : 0.6));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_band_of_eighty_per_cent_holds_about_that_where_demand_is_as_before(String name) {
        SalesPanel whole = Shops.promoted(30, 428, 1, 1_000, 1, 11);
        SalesPanel past = whole.asOf(whole.day(399));

        List<QuantileForecast> forecasts = forecast(name, past, 28);
        long inside = IntStream.range(0, 30)
                .mapToLong(series -> IntStream.range(0, 28)
                        .filter(step -> {
                            double units = whole.series()
                                    .get(series)
                                    .units(400 - past.series().get(series).start() + step);
                            QuantileForecast forecast = forecasts.get(series);
                            return units >= forecast.quantileAt(step, 0.1) && units <= forecast.quantileAt(step, 0.9);
                        })
                        .count())
                .sum();

        assertThat(inside / 840.0).isBetween(0.72, 0.93);
    }

    @Test
    void seasonal_naive_repeats_the_last_week() {
        QuantileForecast forecast = forecast(
                        "seasonal-naive", Shops.single(1, 2, 3, 40, 50, 60, 70, 11, 12, 13, 14, 15, 16, 17), 9)
                .get(0);

        assertThat(IntStream.range(0, 9).mapToDouble(forecast::mean).toArray())
                .containsExactly(11, 12, 13, 14, 15, 16, 17, 11, 12);
        assertThat(forecast.quantileAt(8, 0.5)).isEqualTo(12);
    }

    @Test
    void holt_winters_and_theta_follow_a_trend_and_theta_half_as_far() {
        double[] units = IntStream.range(0, 140).mapToDouble(day -> 100 + day).toArray();
        SalesPanel panel = Shops.single(units);

        assertThat(forecast("holt-winters", panel, 1).get(0).mean(0)).isCloseTo(240, within(1.5));
        QuantileForecast theta = forecast("theta", panel, 11).get(0);
        assertThat(theta.mean(10) - theta.mean(0)).isCloseTo(5, within(0.3));
    }

    @Test
    void tsb_forgets_an_article_that_nobody_wants_any_more_and_sba_does_not() {
        double[] units = new double[200];
        for (int day = 0; day < 100; day += 4) {
            units[day] = 8;
        }
        SalesPanel panel = Shops.single(units);

        assertThat(forecast("tsb", panel, 1).get(0).mean(0)).isLessThan(0.1);
        assertThat(forecast("sba", panel, 1).get(0).mean(0)).isGreaterThan(1);
    }

    @Test
    void a_rare_demand_has_a_median_of_nothing_and_a_tail_of_its_sizes() {
        double[] units = new double[300];
        for (int day = 0; day < 300; day += 5) {
            units[day] = 10;
        }
        QuantileForecast forecast = forecast("tsb", Shops.single(units), 3).get(0);

        assertThat(forecast.quantileAt(0, 0.5)).isZero();
        assertThat(forecast.quantileAt(0, 0.9)).isEqualTo(10);
        assertThat(forecast.mean(0)).isCloseTo(2, within(0.5));
    }

    private static List<QuantileForecast> forecast(String name, SalesPanel past, int horizon) {
        return Baselines.named(name).orElseThrow().forecast(past, horizon);
    }
}
