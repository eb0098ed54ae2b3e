package io.touchstock.forecasting.demand;

import static io.touchstock.forecasting.demand.Fixtures.MONDAY;
import static io.touchstock.forecasting.demand.Fixtures.promotion;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Demand;
import io.touchstock.forecasting.series.DailySeries;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemandSeriesTest {
    private static final Demand FIRST = new Demand("tea", "north", MONDAY, 3, false);
    private static final Demand THIRD = new Demand("tea", "north", MONDAY.plusDays(2), 1, true);
    private static final Demand ELSEWHERE = new Demand("rice", "north", MONDAY.plusDays(3), 2, false);

    @Test
    void a_missing_day_is_a_day_without_a_sale_and_an_empty_shelf_is_not_observed() {
        DailySeries tea = tea();

        assertThat(tea.unitsCopy()).containsExactly(3, 0, 1, 0);
        assertThat(tea.observed(1)).isTrue();
        assertThat(tea.observed(2)).isFalse();
    }

    @Test
    void promotions_and_prices_reach_to_the_end_of_the_horizon() {
        DailySeries tea = tea();

        assertThat(tea.known("promotion", 3)).isZero();
        assertThat(tea.known("promotion", 5)).isEqualTo(1);
        assertThat(tea.known("price", 3)).isEqualTo(5_000_000);
        assertThat(tea.known("price", 5)).isEqualTo(4_000_000);
        assertThat(tea.known("price", 6)).isNaN();
    }

    @Test
    void series_come_sorted_by_name_whatever_the_order_of_the_days() {
        assertThat(DemandSeries.of(List.of(THIRD, ELSEWHERE, FIRST), List.of(), Map.of(), 2))
                .extracting(series -> series.id().toString())
                .containsExactly("rice|north", "tea|north");
    }

    private static DailySeries tea() {
        return DemandSeries.of(
                        List.of(FIRST, THIRD, ELSEWHERE),
                        List.of(promotion("p", MONDAY.plusDays(5), MONDAY.plusDays(5), 4_000_000)),
                        Map.of("tea", 5_000_000L),
                        2)
                .get(1);
    }
}
