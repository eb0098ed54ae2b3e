package io.touchstock.forecasting.censoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.Shops;
import io.touchstock.forecasting.panel.Status;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspectedStockoutsTest {

    @Test
    void a_week_of_zeros_of_an_article_that_sells_daily_is_suspected() {
        double[] units = selling(200);
        Arrays.fill(units, 100, 107, 0);

        PanelSeries series =
                SuspectedStockouts.marked(Shops.single(units)).series().get(0);

        for (int i = 0; i < series.length(); i++) {
            assertThat(series.status(i))
                    .as("day %d", i)
                    .isEqualTo(i >= 100 && i < 107 ? Status.SUSPECTED_EMPTY : Status.OBSERVED);
        }
    }

    @Test
    void zeros_up_to_the_last_day_are_suspected_but_not_those_of_an_article_that_was_given_up() {
        double[] recent = selling(200);
        Arrays.fill(recent, 190, 200, 0);
        double[] givenUp = selling(200);
        Arrays.fill(givenUp, 140, 200, 0);

        assertThat(suspected(Shops.single(recent))).isEqualTo(10);
        assertThat(suspected(Shops.single(givenUp))).isZero();
    }

    @Test
    void a_weekday_without_sales_is_a_habit() {
        double[] units = selling(200);
        for (int day = 6; day < units.length; day += 7) {
            units[day] = 0;
        }

        assertThat(suspected(Shops.single(units))).isZero();
    }

    @Test
    void a_day_on_which_nothing_is_sold_anywhere_is_a_holiday() {
        SalesPanel shop = Shops.promoted(20, 300, 1.5, 299, 0, 4);

        assertThat(suspected(shop)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"poisson,0.1", "poisson,0.5", "poisson,2", "nb,0.3", "nb,2", "onoff,0.3", "onoff,2", "drift,0.5"})
    void slow_movers_are_left_alone(String kind, double mean) {
        SalesPanel panel = Intermittents.of(kind, 60, 365, mean, 9);

        long series = SuspectedStockouts.marked(panel).series().stream()
                .filter(one -> suspected(one) > 0)
                .count();

        assertThat(series).isLessThanOrEqualTo(1);
    }

    private static double[] selling(int days) {
        Random dice = new Random(8);
        double[] units = new double[days];
        Arrays.setAll(units, day -> 6 + dice.nextInt(9));
        return units;
    }

    private static long suspected(SalesPanel panel) {
        return SuspectedStockouts.marked(panel).series().stream()
                .mapToLong(SuspectedStockoutsTest::suspected)
                .sum();
    }

    private static long suspected(PanelSeries series) {
        long days = 0;
        for (int i = 0; i < series.length(); i++) {
            days += series.status(i) == Status.SUSPECTED_EMPTY ? 1 : 0;
        }
        return days;
    }
}
