package io.touchstock.forecasting.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.forecasting.model.DemandForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.model.TrainedModel;
import io.touchstock.forecasting.model.TrainingBudget;
import io.touchstock.forecasting.model.TrainingListener;
import io.touchstock.forecasting.model.TrainingProgress;
import io.touchstock.forecasting.model.TrainingSet;
import io.touchstock.forecasting.series.DailySeries;
import io.touchstock.forecasting.series.KnownColumn;
import io.touchstock.forecasting.series.SeriesId;
import io.touchstock.forecasting.series.SeriesWindow;
import io.touchstock.forecasting.series.SimulatedShop;
import io.touchstock.forecasting.series.WindowFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LstmTrainerTest {
    private static final LocalDate AS_OF = SimulatedShop.FIRST_DAY.plusDays(199);
    private static final InstantSource STOPPED_CLOCK = InstantSource.fixed(Instant.EPOCH);

    @TempDir
    Path folder;

    private static LstmConfig tiny(long seed) {
        return new LstmConfig(new WindowFeatures(14, 7, 1, KnownColumn.OF_A_SHOP), 6, 16, 0.01, 5, 20, seed);
    }

    private static TrainedModel train(List<DailySeries> series, long seed) {
        return new LstmTrainer(tiny(seed), STOPPED_CLOCK)
                .train(new TrainingSet(series, AS_OF), TrainingBudget.ofSteps(15), TrainingListener.SILENT);
    }

    private static List<SeriesWindow> windows(List<DailySeries> series) {
        return series.stream().map(each -> each.windowAt(AS_OF, 14, 7)).toList();
    }

    private static List<Double> numbers(DemandForecaster forecaster, List<SeriesWindow> windows) {
        List<Double> numbers = new ArrayList<>();
        for (QuantileForecast forecast : forecaster.forecast(windows)) {
            for (int step = 0; step < forecast.horizonDays(); step++) {
                numbers.add(forecast.mean(step));
                for (int level = 0; level < QuantileForecast.LEVELS.size(); level++) {
                    numbers.add(forecast.quantile(step, level));
                }
            }
        }
        return numbers;
    }

    @Test
    void the_same_seed_gives_the_same_model_and_another_seed_another() {
        List<DailySeries> series = SimulatedShop.series(4, 1, 220, 7, 1);
        try (TrainedModel one = train(series, 1);
                TrainedModel same = train(series, 1);
                TrainedModel other = train(series, 2)) {
            List<Double> numbers = numbers(one.forecaster(), windows(series));

            assertThat(numbers(same.forecaster(), windows(series))).isEqualTo(numbers);
            assertThat(numbers(other.forecaster(), windows(series))).isNotEqualTo(numbers);
        }
    }

    @Test
    void units_after_the_last_day_allowed_change_nothing() {
        List<DailySeries> series = SimulatedShop.series(3, 1, 220, 7, 1);
        List<DailySeries> withoutFuture =
                series.stream().map(each -> each.until(AS_OF)).toList();
        try (TrainedModel one = train(series, 1);
                TrainedModel other = train(withoutFuture, 1)) {
            assertThat(numbers(other.forecaster(), windows(withoutFuture)))
                    .isEqualTo(numbers(one.forecaster(), windows(series)));
            assertThat(other.provenance()).isEqualTo(one.provenance());
        }
    }

    @Test
    void a_kept_model_forecasts_what_the_fresh_one_did() throws IOException {
        List<DailySeries> series = SimulatedShop.series(3, 1, 220, 7, 1);
        try (TrainedModel model = train(series, 1)) {
            model.save(folder.resolve("model"), model.provenance());
            try (LstmForecaster loaded = LstmForecaster.load(folder.resolve("model"))) {
                assertThat(numbers(loaded, windows(series))).isEqualTo(numbers(model.forecaster(), windows(series)));
                assertThat(loaded.version()).isEqualTo(model.forecaster().version());
                assertThat(loaded.historyDays()).isEqualTo(14);
                assertThat(loaded.horizonDays()).isEqualTo(7);
            }
        }
    }

    @Test
    void a_window_is_forecast_alike_alone_and_in_a_batch() {
        List<DailySeries> series = SimulatedShop.series(5, 1, 220, 7, 1);
        try (TrainedModel model = train(series, 1)) {
            List<Double> together = numbers(model.forecaster(), windows(series));
            List<Double> alone = new ArrayList<>();
            windows(series).forEach(window -> alone.addAll(numbers(model.forecaster(), List.of(window))));

            for (int i = 0; i < together.size(); i++) {
                assertThat(alone.get(i)).isCloseTo(together.get(i), within(1e-4 * (1 + together.get(i))));
            }
        }
    }

    @Test
    void training_lowers_the_loss_and_tells_so() {
        List<TrainingProgress> heard = new ArrayList<>();
        try (TrainedModel model = new LstmTrainer(tiny(1), STOPPED_CLOCK)
                .train(
                        new TrainingSet(SimulatedShop.series(4, 1, 220, 7, 1), AS_OF),
                        TrainingBudget.ofSteps(60),
                        heard::add)) {
            TrainingProgress first = heard.get(0);
            TrainingProgress last = heard.get(heard.size() - 1);
            assertThat(last.step()).isEqualTo(60);
            assertThat(last.steps()).isEqualTo(60);
            assertThat(last.loss()).isLessThan(first.loss());
            assertThat(model.provenance().metrics().get("training.validation-score"))
                    .isEqualTo(last.bestScore());
        }
    }

    @Test
    void training_ends_when_its_time_is_up() {
        AtomicLong seconds = new AtomicLong();
        InstantSource clock = () -> Instant.ofEpochSecond(seconds.getAndIncrement());
        try (TrainedModel model = new LstmTrainer(tiny(1), clock)
                .train(
                        new TrainingSet(SimulatedShop.series(2, 1, 220, 7, 1), AS_OF),
                        TrainingBudget.ofTime(Duration.ofSeconds(20)),
                        TrainingListener.SILENT)) {
            assertThat(Integer.parseInt(model.provenance().config().get("steps")))
                    .isBetween(1, 20);
        }
    }

    @Test
    void series_that_are_all_too_short_are_refused_with_the_days_needed() {
        List<DailySeries> series =
                List.of(DailySeries.of(new SeriesId("tea", "north"), AS_OF.minusDays(9), new double[10]));

        assertThatThrownBy(() -> train(series, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("long enough", "42 days");
    }

    @Test
    void a_model_that_learnt_another_target_is_refused() throws IOException {
        List<DailySeries> series = SimulatedShop.series(2, 1, 220, 7, 1);
        try (TrainedModel model = train(series, 1)) {
            model.save(folder.resolve("model"), model.provenance());
        }
        Path properties = folder.resolve("model/model.properties");
        Files.writeString(
                properties, Files.readString(properties).replaceAll("config.target=.*", "config.target=units"));

        assertThatThrownBy(() -> LstmForecaster.load(folder.resolve("model")))
                .hasMessageContainingAll("target units", "train it again");
    }

    @Test
    void a_model_of_another_kind_is_refused() throws IOException {
        List<DailySeries> series = SimulatedShop.series(2, 1, 220, 7, 1);
        try (TrainedModel model = train(series, 1)) {
            model.save(folder.resolve("model"), model.provenance());
        }
        Path properties = folder.resolve("model/model.properties");
        Files.writeString(properties, Files.readString(properties).replace("kind=lstm", "kind=oracle"));

        assertThatThrownBy(() -> LstmForecaster.load(folder.resolve("model"))).hasMessageContaining("oracle");
    }
}
