package io.touchstock.forecasting.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.forecasting.model.DemandForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.series.DailySeries;
import io.touchstock.forecasting.series.SeriesId;
import io.touchstock.forecasting.series.SeriesWindow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BaselinesTest {
    private static final SeriesId ID = new SeriesId("tea", "north");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");

    @Test
    void seasonal_naive_repeats_the_last_week() {
        QuantileForecast forecast = forecast(new SeasonalNaive(14, 10), 9, 9, 9, 9, 9, 9, 9, 1, 2, 3, 4, 5, 6, 7);

        assertThat(IntStream.range(0, 10).mapToDouble(forecast::mean))
                .containsExactly(1d, 2d, 3d, 4d, 5d, 6d, 7d, 1d, 2d, 3d);
        assertThat(forecast.quantileAt(9, 0.5)).isEqualTo(3);
    }

    @Test
    void seasonal_naive_is_as_unsure_as_its_past_errors() {
        QuantileForecast forecast =
                forecast(new SeasonalNaive(14, 7), 10, 10, 10, 10, 10, 10, 10, 7, 8, 9, 10, 11, 12, 13);

        // errors -3 .. 3: the 0.75 quantile of seven ordered values is the one 4.5 places up
        assertThat(forecast.quantileAt(3, 0.75)).isCloseTo(10 + 1.5, within(1e-12));
        assertThat(forecast.quantileAt(3, 0.25)).isCloseTo(10 - 1.5, within(1e-12));
    }

    @Test
    void weekday_mean_averages_each_weekday() {
        QuantileForecast forecast = forecast(new WeekdayMean(14, 8), 2, 0, 0, 0, 0, 0, 7, 4, 0, 0, 0, 0, 0, 9);

        assertThat(IntStream.range(0, 8).mapToDouble(forecast::mean)).containsExactly(3d, 0d, 0d, 0d, 0d, 0d, 8d, 3d);
    }

    @Test
    void weekday_mean_leaves_days_with_an_empty_shelf_out() {
        double[] units = {2, 2, 2, 2, 2, 2, 2, 0, 4, 4, 4, 4, 4, 4};
        boolean[] observed = new boolean[14];
        Arrays.fill(observed, true);
        observed[7] = false;
        SeriesWindow window = DailySeries.of(ID, MONDAY, units, observed).windowAt(MONDAY.plusDays(13), 14, 7);

        QuantileForecast forecast =
                new WeekdayMean(14, 7).forecast(List.of(window)).get(0);

        assertThat(forecast.mean(0)).isEqualTo(2);
        assertThat(forecast.mean(1)).isEqualTo(3);
    }

    @Property(tries = 100)
    void quantiles_never_cross_and_are_never_negative(
            @ForAll @Size(min = 14, max = 60) List<@DoubleRange(min = 0, max = 50) Double> units) {
        double[] past = units.stream().mapToDouble(Double::doubleValue).toArray();
        for (DemandForecaster baseline : List.of(new SeasonalNaive(14, 14), new WeekdayMean(14, 14))) {
            QuantileForecast forecast = forecast(baseline, past);
            for (int step = 0; step < 14; step++) {
                double below = 0;
                for (int level = 0; level < QuantileForecast.LEVELS.size(); level++) {
                    assertThat(forecast.quantile(step, level)).isGreaterThanOrEqualTo(below);
                    below = forecast.quantile(step, level);
                }
            }
        }
    }

    private static QuantileForecast forecast(DemandForecaster baseline, double... units) {
        SeriesWindow window = DailySeries.of(ID, MONDAY, units)
                .windowAt(MONDAY.plusDays(units.length - 1L), baseline.historyDays(), baseline.horizonDays());
        return baseline.forecast(List.of(window)).get(0);
    }
}
