package io.touchstock.forecasting.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.Shops;
import java.time.LocalDate;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PooledRegressionTest {

    @Test
    void it_finds_the_uplift_of_a_promotion_and_the_strength_of_a_weekday() {
        SalesPanel whole = Shops.promoted(20, 428, 1.6, 1_000, 1, 3);
        SalesPanel past = whole.asOf(whole.day(399));
        PooledRegression regression = PooledRegression.fit(past, 28);

        double promoted = 0;
        double plain = 0;
        double saturday = 0;
        int[] counts = new int[3];
        for (PanelSeries series : past.series()) {
            double[] ahead = regression.expected(series).ahead();
            double level = mean(series) / (8 / 7.0) / 1.12;
            for (int step = 0; step < 28; step++) {
                boolean promotion = series.known(0, series.length() + step) == 1;
                boolean weekend = (400 + step) % 7 == 5;
                if (weekend && !promotion) {
                    saturday += ahead[step] / level;
                    counts[2]++;
                } else if (!weekend && promotion) {
                    promoted += ahead[step] / level;
                    counts[0]++;
                } else if (!weekend) {
                    plain += ahead[step] / level;
                    counts[1]++;
                }
            }
        }
        double base = plain / counts[1];
        assertThat(promoted / counts[0] / base).isCloseTo(1.6, within(0.1));
        assertThat(saturday / counts[2] / base).isCloseTo(2, within(0.12));
        assertThat(base).isCloseTo(1, within(0.06));
    }

    @Test
    void a_series_of_two_weeks_borrows_the_uplift_of_the_others() {
        SalesPanel whole = Shops.promoted(20, 428, 2, 1_000, 1, 5);
        SalesPanel past = whole.asOf(whole.day(399))
                .mapped(series ->
                        series.id().sku().equals("a3") ? series.withEmptyShelf(days(0, series.length() - 14)) : series);
        PanelSeries young = past.series().stream()
                .filter(series -> series.id().sku().equals("a3"))
                .findFirst()
                .orElseThrow();

        double[] ahead = PooledRegression.fit(past, 28).expected(young).ahead();
        double promoted = 0;
        double plain = 0;
        int promotedDays = 0;
        int plainDays = 0;
        for (int step = 0; step < 28; step++) {
            boolean weekend = (400 + step) % 7 == 5;
            boolean promotion = young.known(0, young.length() + step) == 1;
            promoted += !weekend && promotion ? ahead[step] : 0;
            promotedDays += !weekend && promotion ? 1 : 0;
            plain += !weekend && !promotion ? ahead[step] : 0;
            plainDays += !weekend && !promotion ? 1 : 0;
        }

        assertThat(promoted / promotedDays / (plain / plainDays)).isCloseTo(2, within(0.35));
    }

    @ParameterizedTest
    @CsvSource({"1818, 1818-03-22", "1961, 1961-04-02", "2000, 2000-04-23", "2015, 2015-04-05", "2038, 2038-04-25"})
    void easter_falls_where_the_almanac_says(int year, LocalDate sunday) {
        assertThat(Easter.sunday(year)).isEqualTo(sunday);
    }

    @Test
    void the_factor_solves_and_inverts_a_small_system() {
        double[][] matrix = {{4, 0}, {2, 3}};

        Cholesky factor = new Cholesky(matrix);

        assertThat(factor.solve(new double[] {10, 8})).containsExactly(new double[] {1.75, 1.5}, within(1e-12));
        assertThat(factor.inverseDiagonal()).containsExactly(new double[] {3 / 8.0, 0.5}, within(1e-12));
    }

    private static double mean(PanelSeries series) {
        double sum = 0;
        for (int i = 0; i < series.length(); i++) {
            sum += series.units(i);
        }
        return sum / series.length();
    }

    private static BitSet days(int from, int to) {
        BitSet days = new BitSet();
        days.set(from, to);
        return days;
    }
}
