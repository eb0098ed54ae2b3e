package io.touchstock.forecasting.demand;

import static io.touchstock.forecasting.demand.Fixtures.MONDAY;
import static io.touchstock.forecasting.demand.Fixtures.promotion;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Product;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesAssemblyTest {
    private static final Demand FIRST = new Demand("tea", "north", MONDAY, 3, false);
    private static final Demand THIRD = new Demand("tea", "north", MONDAY.plusDays(2), 1, true);
    private static final Demand ELSEWHERE = new Demand("rice", "north", MONDAY.plusDays(3), 2, false);

    private static List<DemandRow> tea() {
        SeriesAssembly assembly = assembly(FIRST, THIRD, ELSEWHERE);
        assembly.add(product(5_000_000, MONDAY));
        assembly.add(promotion("p", MONDAY.plusDays(3), MONDAY.plusDays(3), 4_000_000));
        return assembly.rows(MONDAY.plusDays(9)).subList(1, 5);
    }

    @Test
    void a_missing_day_is_a_day_without_a_sale_and_an_empty_shelf_is_told() {
        assertThat(tea()).extracting(DemandRow::units).containsExactly(3, 0, 1, 0);
        assertThat(tea()).extracting(DemandRow::shelfEmpty).containsExactly(false, false, true, false);
    }

    @Test
    void promotions_have_their_price() {
        assertThat(tea()).extracting(DemandRow::promoted).containsExactly(false, false, false, true);
        assertThat(tea())
                .extracting(DemandRow::priceMicros)
                .containsExactly(5_000_000L, 5_000_000L, 5_000_000L, 4_000_000L);
    }

    @Test
    void a_list_price_counts_from_its_day_on() {
        SeriesAssembly assembly = assembly(FIRST, THIRD);
        assembly.add(product(5_000_000, MONDAY.minusDays(30)));
        assembly.add(product(6_000_000, MONDAY.plusDays(2)));

        assertThat(assembly.rows(MONDAY.plusDays(9)))
                .extracting(DemandRow::priceMicros)
                .containsExactly(5_000_000L, 5_000_000L, 6_000_000L);
    }

    @Test
    void without_a_list_price_a_promotion_has_no_price_either() {
        SeriesAssembly assembly = assembly(FIRST);
        assembly.add(promotion("p", MONDAY, MONDAY, 4_000_000));

        assertThat(assembly.rows(MONDAY)).containsExactly(new DemandRow("tea", "north", MONDAY, 3, false, true, 0));
    }

    @Test
    void series_come_sorted_by_name_whatever_the_order_of_the_days_and_end_with_the_last_day_asked_for() {
        assertThat(assembly(THIRD, ELSEWHERE, FIRST).rows(MONDAY.plusDays(1)))
                .extracting(row -> row.seriesId().toString())
                .containsExactly("tea|north", "tea|north");
        assertThat(assembly(THIRD, ELSEWHERE, FIRST)
                        .rows(MONDAY.plusDays(3))
                        .get(0)
                        .sku())
                .isEqualTo("rice");
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
