package io.touchstock.forecasting.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.forecasting.dl4j.LstmConfig;
import io.touchstock.forecasting.dl4j.LstmForecaster;
import io.touchstock.forecasting.dl4j.LstmTrainer;
import io.touchstock.forecasting.model.TrainingBudget;
import io.touchstock.forecasting.model.TrainingListener;
import io.touchstock.forecasting.series.DailySeries;
import io.touchstock.forecasting.series.KnownColumn;
import io.touchstock.forecasting.series.SimulatedShop;
import io.touchstock.forecasting.series.WindowFeatures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemandTrainingTest {
    @TempDir
    Path folder;

    @Test
    void a_network_trained_on_a_small_shop_beats_the_weekly_naive_and_the_weekday_mean_on_days_held_back()
            throws IOException {
        List<DailySeries> series = SimulatedShop.series(10, 2, 500, 28, 5);
        LocalDate lastDay = SimulatedShop.FIRST_DAY.plusDays(499);
        LstmConfig config =
                new LstmConfig(new WindowFeatures(28, 28, 2, KnownColumn.OF_A_SHOP), 12, 32, 1e-2, 20, 20, 3);

        HoldoutReport report = new DemandTraining(new LstmTrainer(config, InstantSource.fixed(Instant.EPOCH)))
                .run(series, lastDay, 28, TrainingBudget.ofSteps(120), TrainingListener.SILENT, folder.resolve("m"));

        assertThat(report.model().wape())
                .isLessThan(0.9 * report.baselines().get("seasonal-naive-7").wape())
                .isLessThan(report.baselines().get("weekday-mean-56").wape());
        assertThat(report.model().wql())
                .isLessThan(report.baselines().get("weekday-mean-56").wql());
        assertThat(report.from()).isEqualTo(lastDay.minusDays(27));
        assertThat(report.provenance().trainedAsOf()).isEqualTo(lastDay.minusDays(28));
        try (LstmForecaster kept = LstmForecaster.load(folder.resolve("m"))) {
            assertThat(DemandTraining.judge(kept, series, lastDay.minusDays(28)))
                    .isEqualTo(report.model());
        }
    }
}
