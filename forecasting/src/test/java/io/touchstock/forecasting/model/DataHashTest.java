package io.touchstock.forecasting.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.forecasting.series.DailySeries;
import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataHashTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");
    private static final LocalDate AS_OF = MONDAY.plusDays(2);
    private static final DailySeries TEA = DailySeries.of(new SeriesId("tea", "north"), MONDAY, 1, 2, 3, 4);
    private static final DailySeries RICE = DailySeries.of(new SeriesId("rice", "north"), MONDAY, 1, 2, 3, 4);

    @Test
    void days_after_the_last_day_allowed_do_not_change_it() {
        DailySeries other = DailySeries.of(TEA.id(), MONDAY, 1, 2, 3, 99, 99);

        assertThat(hash(other)).isEqualTo(hash(TEA));
    }

    @Test
    void one_unit_or_one_promotion_changes_it() {
        assertThat(hash(DailySeries.of(TEA.id(), MONDAY, 1, 2, 4, 4))).isNotEqualTo(hash(TEA));
        assertThat(hash(TEA.withKnown("promotion", 0, 1, 0, 0))).isNotEqualTo(hash(TEA));
    }

    @Test
    void the_order_of_the_series_does_not_matter() {
        assertThat(hash(TEA, RICE)).isEqualTo(hash(RICE, TEA)).isNotEqualTo(hash(TEA));
    }

    private static String hash(DailySeries... series) {
        return DataHash.of(new TrainingSet(List.of(series), AS_OF));
    }
}
