package io.touchstock.forecasting.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DailySeriesTest {
    private static final SeriesId ID = new SeriesId("tea", "north");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");

    @Test
    void a_window_ends_with_its_day_and_knows_the_columns_of_the_horizon() {
        DailySeries series = DailySeries.of(ID, MONDAY, 1, 2, 3, 4).withKnown("promotion", 0, 0, 0, 1, 1, 0);

        SeriesWindow window = series.windowAt(MONDAY.plusDays(2), 3, 2);

        assertThat(window.units(2)).isEqualTo(3);
        assertThat(window.day(2)).isEqualTo(MONDAY.plusDays(2));
        assertThat(window.known("promotion", 3)).isEqualTo(1);
        assertThat(window.known("promotion", 4)).isEqualTo(1);
        assertThat(window.known("price", 0)).isNaN();
    }

    @Test
    void days_before_the_first_are_not_observed() {
        SeriesWindow window = DailySeries.of(ID, MONDAY, 5, 6).windowAt(MONDAY.plusDays(1), 4, 1);

        assertThat(window.observed(0)).isFalse();
        assertThat(window.observed(1)).isFalse();
        assertThat(window.observed(2)).isTrue();
        assertThat(window.units(3)).isEqualTo(6);
    }

    @Test
    void a_series_until_a_day_has_lost_the_later_units_but_not_what_was_known_ahead() {
        DailySeries series =
                DailySeries.of(ID, MONDAY, 1, 2, 3).withKnown("price", 9, 9, 8).until(MONDAY.plusDays(1));

        assertThat(series.days()).isEqualTo(2);
        assertThat(series.known("price", 2)).isEqualTo(8);
    }

    @Test
    void negative_units_are_refused_with_series_day_and_bound() {
        assertThatThrownBy(() -> DailySeries.of(ID, MONDAY, 1, -2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("tea|north", "2026-11-03", "-2.0", "at least 0");
    }

    @Test
    void a_series_name_reads_back_even_if_the_article_has_a_bar_in_it() {
        SeriesId odd = new SeriesId("tea|green", "north");

        assertThat(SeriesId.parse(odd.toString())).isEqualTo(odd);
    }
}
