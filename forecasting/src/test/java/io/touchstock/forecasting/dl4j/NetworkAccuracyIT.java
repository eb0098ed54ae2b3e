package io.touchstock.forecasting.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.forecasting.baseline.Baselines;
import io.touchstock.forecasting.evaluation.Accuracy;
import io.touchstock.forecasting.evaluation.ScoreTotals;
import io.touchstock.forecasting.evaluation.ScoredPath;
import io.touchstock.forecasting.files.RetailSets;
import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.model.TrainingListener;
import io.touchstock.forecasting.panel.SalesPanel;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the README claims of the model, in small: few series, two small networks, few steps. */
class NetworkAccuracyIT {
    private static final int HORIZON = 28;
    private static final LocalDate AS_OF = LocalDate.parse("2015-04-30");

    @Test
    void the_model_beats_the_rules_of_thumb_and_does_not_fall_behind_the_regression() {
        SalesPanel whole = stores(40);
        SalesPanel past = whole.asOf(AS_OF);

        try (NetworkModel model = trained(past, Duration.ofHours(1))) {
            Accuracy mixed = accuracy(whole, past, model);

            Accuracy naive =
                    accuracy(whole, past, Baselines.named("seasonal-naive").orElseThrow());
            Accuracy theta = accuracy(whole, past, Baselines.named("theta").orElseThrow());
            Accuracy regression =
                    accuracy(whole, past, Baselines.named("regression").orElseThrow());
            assertThat(mixed.wape()).isLessThan(0.6 * naive.wape()).isLessThan(0.6 * theta.wape());
            assertThat(mixed.wql()).isLessThan(0.6 * naive.wql()).isLessThan(0.6 * theta.wql());
            assertThat(mixed.wape()).isLessThan(1.03 * regression.wape());
            assertThat(mixed.wql()).isLessThan(1.03 * regression.wql());
            assertThat(mixed.coverage80()).isBetween(0.7, 0.9);
            Map<String, Double> held = model.provenance().metrics();
            assertThat(held.get("holdout.coverage80")).isBetween(0.7, 0.9);
            assertThat(held.get("holdout.wql")).isLessThan(1.03 * held.get("holdout.regression.wql"));
        }
    }

    @Test
    void a_time_limit_that_leaves_no_time_to_learn_leaves_a_model_as_good_as_the_regression() {
        SalesPanel whole = stores(25);
        SalesPanel past = whole.asOf(AS_OF);

        try (NetworkModel model = trained(past, Duration.ofSeconds(1))) {
            Accuracy mixed = accuracy(whole, past, model);

            Accuracy regression =
                    accuracy(whole, past, Baselines.named("regression").orElseThrow());
            assertThat(mixed.wape()).isLessThan(1.03 * regression.wape());
            assertThat(mixed.wql()).isLessThan(1.03 * regression.wql());
        }
    }

    private static SalesPanel stores(int last) {
        return RetailSets.rossmann().only(series -> Integer.parseInt(series.id().location()) <= last);
    }

    private static NetworkModel trained(SalesPanel past, Duration limit) {
        NetworkPlan plan = new NetworkPlan(HORIZON, 2, 16, 64, 100, 3e-3, limit, 2, 5);
        return new NetworkTrainer(plan, InstantSource.system()).train(past, TrainingListener.SILENT, Checkpoint.NONE);
    }

    private static Accuracy accuracy(SalesPanel whole, SalesPanel past, PanelForecaster method) {
        List<QuantileForecast> forecasts = method.forecast(past, HORIZON);
        ScoreTotals totals = new ScoreTotals();
        for (int series = 0; series < forecasts.size(); series++) {
            totals.add(ScoredPath.of(whole, past, series, forecasts.get(series)));
        }
        return totals.accuracy();
    }
}
