package io.touchstock.forecasting.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.forecasting.panel.ColumnRequest;
import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelRules;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.SalesPanelBuilder;
import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataHashTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");
    private static final LocalDate AS_OF = MONDAY.plusDays(2);

    private final SalesPanelBuilder builder = new SalesPanelBuilder(
            List.of(new ColumnRequest("promotion", PanelColumn.Role.PROMOTION, PanelColumn.Kind.FLAG)),
            List.of(),
            PanelRules.TOLD);

    private DataHashTest add(String sku, int promoted, double... units) {
        for (int day = 0; day < units.length; day++) {
            builder.add(
                    new SeriesId(sku, "north"),
                    Math.toIntExact(MONDAY.plusDays(day).toEpochDay()),
                    units[day],
                    false,
                    new String[] {day == promoted ? "1" : "0"},
                    new String[0]);
        }
        return this;
    }

    private String hash() {
        SalesPanel panel = builder.build();
        return DataHash.of(panel.asOf(AS_OF));
    }

    private static String tea(int promoted, double... units) {
        return new DataHashTest().add("tea", promoted, units).hash();
    }

    @Test
    void days_after_the_last_day_allowed_do_not_change_it() {
        assertThat(tea(9, 1, 2, 3, 99, 99)).isEqualTo(tea(9, 1, 2, 3, 4));
    }

    @Test
    void one_unit_or_one_promotion_changes_it() {
        assertThat(tea(9, 1, 2, 4, 4)).isNotEqualTo(tea(9, 1, 2, 3, 4));
        assertThat(tea(1, 1, 2, 3, 4)).isNotEqualTo(tea(9, 1, 2, 3, 4));
    }

    @Test
    void the_order_of_the_rows_does_not_matter() {
        String both = new DataHashTest()
                .add("tea", 9, 1, 2, 3, 4)
                .add("rice", 9, 5, 6, 7, 8)
                .hash();

        assertThat(new DataHashTest()
                        .add("rice", 9, 5, 6, 7, 8)
                        .add("tea", 9, 1, 2, 3, 4)
                        .hash())
                .isEqualTo(both)
                .isNotEqualTo(tea(9, 1, 2, 3, 4));
    }
}
