package io.touchstock.forecasting.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.forecasting.evaluation.Accuracy;
import io.touchstock.forecasting.evaluation.ScoreTotals;
import io.touchstock.forecasting.evaluation.ScoredPath;
import io.touchstock.forecasting.files.RetailSets;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.SalesPanel;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The baselines against figures that others computed on the store-item set, 100 series, 28 days from 4 December 2017.
 */
class PublishedTableTest {
    private static final Offset<Double> AS_PRINTED = within(5.1e-6);

    @Test
    void methods_with_one_definition_reach_what_the_table_says_and_the_regression_passes_it() {
        SalesPanel whole = RetailSets.storeItem()
                .only(series -> Integer.parseInt(series.id().sku()) % 5 == 1);

        Accuracy naive = accuracy(whole, "seasonal-naive");
        assertThat(naive.seriesCount()).isEqualTo(100);
        assertThat(naive.wape()).isCloseTo(0.29346, AS_PRINTED);
        assertThat(naive.smape()).isCloseTo(28.68123, AS_PRINTED);
        assertThat(naive.mase()).isCloseTo(1.48566, AS_PRINTED);
        assertThat(naive.rmsse()).isCloseTo(1.14066, AS_PRINTED);
        assertThat(naive.wrmsse()).isCloseTo(1.14514, AS_PRINTED);
        assertThat(naive.bias()).isCloseTo(0.20986, AS_PRINTED);

        // the table has WAPE 0.12780 and WQL 0.08019 on all 500 series for a regression of each series alone
        Accuracy regression = accuracy(whole, "regression");
        assertThat(regression.wape()).isLessThan(0.128);
        assertThat(regression.wql()).isLessThan(0.080);
        assertThat(regression.coverage80()).isBetween(0.75, 0.85);
    }

    private static Accuracy accuracy(SalesPanel whole, String method) {
        SalesPanel past = whole.asOf(LocalDate.parse("2017-12-03"));
        List<QuantileForecast> forecasts = Baselines.named(method).orElseThrow().forecast(past, 28);
        ScoreTotals totals = new ScoreTotals();
        for (int series = 0; series < forecasts.size(); series++) {
            totals.add(ScoredPath.of(whole, past, series, forecasts.get(series)));
        }
        return totals.accuracy();
    }
}
