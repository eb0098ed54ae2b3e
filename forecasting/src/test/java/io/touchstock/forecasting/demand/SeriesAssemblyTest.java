package io.touchstock.forecasting.demand;

import static io.touchstock.forecasting.demand.Fixtures.MONDAY;
import static io.touchstock.forecasting.demand.Fixtures.promotion;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Product;
import io.touchstock.forecasting.series.DailySeries;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesAssemblyTest {
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
    void a_list_price_counts_from_its_day_on() {
        SeriesAssembly assembly = assembly(FIRST, THIRD);
        assembly.add(product(5_000_000, MONDAY.minusDays(30)));
        assembly.add(product(6_000_000, MONDAY.plusDays(2)));

        DailySeries tea = assembly.series(0).get(0);

        assertThat(tea.known("price", 1)).isEqualTo(5_000_000);
        assertThat(tea.known("price", 2)).isEqualTo(6_000_000);
    }

    @Test
    void without_a_list_price_a_promotion_has_no_price_either() {
        SeriesAssembly assembly = assembly(FIRST);
        assembly.add(promotion("p", MONDAY, MONDAY, 4_000_000));

        assertThat(assembly.series(0).get(0).known("promotion", 0)).isEqualTo(1);
        assertThat(assembly.series(0).get(0).known("price", 0)).isNaN();
    }

    @Test
    void series_come_sorted_by_name_whatever_the_order_of_the_days() {
        assertThat(assembly(THIRD, ELSEWHERE, FIRST).series(2))
                .extracting(series -> series.id().toString())
                .containsExactly("rice|north", "tea|north");
    }

    private static DailySeries tea() {
        SeriesAssembly assembly = assembly(FIRST, THIRD, ELSEWHERE);
        assembly.add(product(5_000_000, MONDAY));
        assembly.add(promotion("p", MONDAY.plusDays(5), MONDAY.plusDays(5), 4_000_000));
        return assembly.series(2).get(1);
    }

    private static SeriesAssembly assembly(Demand... days) {
        SeriesAssembly assembly =
                new SeriesAssembly(new DemandRules(ZoneOffset.UTC, 56, 28, Duration.ofDays(1), 30, 60));
        List.of(days).forEach(assembly::add);
        return assembly;
    }

    private static Product product(long priceMicros, LocalDate from) {
        return new Product(
                "tea",
                "Tea",
                null,
                null,
                priceMicros,
                1,
                1,
                0,
                1,
                1,
                from.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
