package io.touchstock.forecasting.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.Shops;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PooledEffectsTest {
    private static final int YEARS_OF_DAYS = 1_100;

    private final SalesPanel panel = Shops.promoted(40, YEARS_OF_DAYS, 1.6, 1_000, 1, 3);
    private final Design design = new Design(panel, 28);
    private final List<Rows> rows =
            panel.series().stream().map(series -> Rows.of(design, series, 1)).toList();

    @Test
    void series_that_do_not_differ_are_not_told_apart() {
        double[] precision = PooledEffects.of(rows, design.columns()).precision();

        double meanSpread = Arrays.stream(precision)
                .skip(1)
                .map(each -> 1 / Math.sqrt(each))
                .average()
                .orElseThrow();
        assertThat(meanSpread).isLessThan(0.02);
    }

    @Test
    void with_the_level_of_a_series_its_expected_demand_adds_up_to_what_it_sold() {
        double[] common = PooledEffects.of(rows, design.columns()).common();
        for (Rows series : rows) {
            double[] own = common.clone();
            own[Design.INTERCEPT] = SeriesFit.intercept(series, common);
            double sold = 0;
            double expected = 0;
            for (int row = 0; row < series.count(); row++) {
                sold += series.demand(row);
                expected += SeriesFit.mean(series.product(row, own));
            }
            assertThat(expected / sold).isCloseTo(1, within(1e-9));
        }
    }
}
