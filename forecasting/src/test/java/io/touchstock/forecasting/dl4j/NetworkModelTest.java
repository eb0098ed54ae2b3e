package io.touchstock.forecasting.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.model.TrainingListener;
import io.touchstock.forecasting.model.TrainingProgress;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.Shops;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkModelTest {
    private static final int HORIZON = 7;
    private static final int DAYS = 150;
    private static final InstantSource STOPPED = InstantSource.fixed(Instant.EPOCH);
    private static final SalesPanel SHOP = Shops.promoted(6, DAYS, 2, DAYS, 1, 1);

    @TempDir
    private Path folder;

    @Test
    void the_same_seed_gives_the_same_forecast_and_another_one_another() {
        assertThat(means(train(SHOP, 1, Checkpoint.NONE), SHOP))
                .isEqualTo(means(train(SHOP, 1, Checkpoint.NONE), SHOP));
        assertThat(means(train(SHOP, 1, Checkpoint.NONE), SHOP))
                .isNotEqualTo(means(train(SHOP, 2, Checkpoint.NONE), SHOP));
    }

    @Test
    void what_happens_after_the_past_changes_nothing() {
        LocalDate asOf = SHOP.day(DAYS - HORIZON - 1);
        SalesPanel past = SHOP.asOf(asOf);
        SalesPanel otherFuture =
                Shops.promoted(6, DAYS, 2, DAYS - HORIZON, 50, 1).asOf(asOf);

        assertThat(means(train(otherFuture, 1, Checkpoint.NONE), otherFuture))
                .isEqualTo(means(train(past, 1, Checkpoint.NONE), past));
    }

    @Test
    void a_model_read_from_its_directory_forecasts_as_before() throws IOException {
        NetworkModel model = train(SHOP, 1, Checkpoint.NONE);
        model.save(folder.resolve("model"));

        NetworkModel read = NetworkModel.load(folder.resolve("model"));

        assertThat(means(read, SHOP)).isEqualTo(means(model, SHOP));
        assertThat(read.provenance()).isEqualTo(model.provenance());
        assertThat(read.provenance().config().get("features.horizon")).contains("promotion.tomorrow");
    }

    @Test
    void quantiles_are_whole_where_units_are_and_promoted_days_sell_more() {
        LocalDate asOf = SHOP.day(DAYS - HORIZON - 1);
        SalesPanel past = SHOP.asOf(asOf);
        List<QuantileForecast> forecasts = train(past, 1, Checkpoint.NONE).forecast(past, HORIZON);

        double promoted = 0;
        double usual = 0;
        int promotedDays = 0;
        int usualDays = 0;
        for (int series = 0; series < forecasts.size(); series++) {
            for (int step = 0; step < HORIZON; step++) {
                double median = forecasts.get(series).quantileAt(step, 0.5);
                assertThat(median).isEqualTo(Math.rint(median));
                boolean runs = past.series().get(series).known(0, DAYS - HORIZON + step) == 1;
                double level = 4 + 2 * series;
                promoted += runs ? forecasts.get(series).mean(step) / level : 0;
                promotedDays += runs ? 1 : 0;
                usual += runs ? 0 : forecasts.get(series).mean(step) / level;
                usualDays += runs ? 0 : 1;
            }
        }
        assertThat(promoted / promotedDays).isGreaterThan(1.4 * usual / usualDays);
    }

    @Test
    void a_training_that_was_interrupted_goes_on_with_the_members_that_are_done() {
        List<TrainingProgress> heard = new ArrayList<>();
        NetworkModel whole = train(SHOP, 1, Checkpoint.in(folder.resolve("partial")));

        NetworkModel resumed =
                new NetworkTrainer(plan(1), STOPPED).train(SHOP, heard::add, Checkpoint.in(folder.resolve("partial")));

        assertThat(heard).isEmpty();
        assertThat(means(resumed, SHOP)).isEqualTo(means(whole, SHOP));
    }

    @Test
    void a_past_too_short_to_hold_days_back_is_learnt_all_the_same() {
        SalesPanel young = Shops.promoted(3, 25, 2, 25, 1, 1);

        assertThat(train(young, 1, Checkpoint.NONE).forecast(young, HORIZON)).hasSize(3);
    }

    @Test
    void an_article_that_has_not_sold_yet_does_not_spoil_the_others() {
        SalesPanel past = Shops.withOneUnsold(4, 60);

        assertThat(train(past, 1, Checkpoint.NONE).forecast(past, HORIZON))
                .hasSize(past.series().size());
    }

    @Test
    void a_past_that_is_too_short_is_refused() {
        SalesPanel young = Shops.promoted(3, 10, 2, 10, 1, 1);

        assertThatThrownBy(() -> train(young, 1, Checkpoint.NONE)).hasMessageContaining("too short");
    }

    private static NetworkModel train(SalesPanel past, long seed, Checkpoint checkpoint) {
        return new NetworkTrainer(plan(seed), STOPPED).train(past, TrainingListener.SILENT, checkpoint);
    }

    private static NetworkPlan plan(long seed) {
        return new NetworkPlan(HORIZON, 2, 6, 16, 12, 2e-3, Duration.ofHours(1), 2, seed);
    }

    private static double[][] means(NetworkModel model, SalesPanel past) {
        return model.forecast(past, HORIZON).stream()
                .map(forecast -> {
                    double[] means = new double[HORIZON];
                    Arrays.setAll(means, forecast::mean);
                    return means;
                })
                .toArray(double[][]::new);
    }
}
