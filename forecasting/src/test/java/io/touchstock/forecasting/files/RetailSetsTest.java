package io.touchstock.forecasting.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.forecasting.panel.Frequency;
import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelColumn.Kind;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.Status;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The reader on real tables; what they hold was counted outside. */
class RetailSetsTest {

    @Test
    void the_store_item_set_has_500_series_of_five_years() {
        SalesPanel panel = RetailSets.storeItem();

        assertThat(panel.series()).hasSize(500);
        assertThat(panel.frequency()).isEqualTo(Frequency.DAILY);
        assertThat(panel.firstDay()).isEqualTo("2013-01-01");
        assertThat(panel.lastDay()).isEqualTo("2017-12-31");
        assertThat(panel.series()).allMatch(series -> series.length() >= 1_825);
    }

    @Test
    void the_m5_slice_starts_with_first_sales_and_knows_prices() {
        SalesPanel panel = RetailSets.m5();

        assertThat(panel.series()).hasSize(280);
        assertThat(panel.lastDay()).isEqualTo("2016-03-27");
        assertThat(panel.known().stream().map(PanelColumn::kind))
                .containsExactly(Kind.NUMBER, Kind.FLAG, Kind.CATEGORY, Kind.CATEGORY);
        assertThat(panel.series()).allMatch(series -> series.units(0) > 0);
    }

    @Test
    void the_rossmann_set_knows_closed_days_and_what_is_missing() {
        SalesPanel panel = RetailSets.rossmann();

        assertThat(panel.series()).hasSize(1_115);
        assertThat(panel.known().stream().map(PanelColumn::kind))
                .containsExactly(Kind.FLAG, Kind.FLAG, Kind.CATEGORY, Kind.FLAG);
        assertThat(panel.series().stream().filter(RetailSetsTest::hasUnknown)).hasSize(180);
        assertThat(panel.series().stream()
                        .mapToLong(series -> count(series, Status.CLOSED))
                        .sum())
                .isGreaterThan(170_000);
    }

    @Test
    void the_car_parts_are_monthly() {
        SalesPanel panel = RetailSets.carparts();

        assertThat(panel.series()).hasSize(2_674);
        assertThat(panel.periods()).isEqualTo(51);
        assertThat(panel.lastDay()).isEqualTo("2002-03-01");
        assertThat(panel.frequency().season()).isEqualTo(12);
    }

    private static boolean hasUnknown(PanelSeries series) {
        return count(series, Status.UNKNOWN) > 0;
    }

    private static long count(PanelSeries series, Status status) {
        return IntStream.range(0, series.length())
                .filter(i -> series.status(i) == status)
                .count();
    }
}
