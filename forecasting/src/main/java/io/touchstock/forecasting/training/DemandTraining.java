package io.touchstock.forecasting.training;

import io.touchstock.forecasting.baseline.SeasonalNaive;
import io.touchstock.forecasting.baseline.WeekdayMean;
import io.touchstock.forecasting.evaluation.Accuracy;
import io.touchstock.forecasting.evaluation.ScoredSeries;
import io.touchstock.forecasting.evaluation.Scorer;
import io.touchstock.forecasting.model.DemandForecaster;
import io.touchstock.forecasting.model.Provenance;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.model.TrainedModel;
import io.touchstock.forecasting.model.Trainer;
import io.touchstock.forecasting.model.TrainingBudget;
import io.touchstock.forecasting.model.TrainingListener;
import io.touchstock.forecasting.model.TrainingSet;
import io.touchstock.forecasting.series.DailySeries;
import io.touchstock.forecasting.series.SeriesWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Trains on all but the last days, judges on those, and keeps the model that was judged. */
public final class DemandTraining {
    /** Baselines read eight weeks. */
    private static final int BASELINE_HISTORY_DAYS = 56;

    private final Trainer trainer;

    public DemandTraining(Trainer trainer) {
        this.trainer = trainer;
    }

    /**
     * Trains, judges and keeps.
     *
     * @param lastDay the last day of units used at all; the model's horizon before it is held back from training
     * @param horizonDays the model's
     * @param directory where the model goes; an existing one is replaced
     * @throws IllegalArgumentException if no series is long enough
     */
    public HoldoutReport run(
            List<DailySeries> series,
            LocalDate lastDay,
            int horizonDays,
            TrainingBudget budget,
            TrainingListener listener,
            Path directory)
            throws IOException {
        LocalDate asOf = lastDay.minusDays(horizonDays);
        try (TrainedModel model = trainer.train(new TrainingSet(series, asOf), budget, listener)) {
            Accuracy own = judge(model.forecaster(), series, asOf);
            Map<String, Accuracy> baselines = new LinkedHashMap<>();
            for (DemandForecaster baseline : List.of(
                    new SeasonalNaive(BASELINE_HISTORY_DAYS, horizonDays),
                    new WeekdayMean(BASELINE_HISTORY_DAYS, horizonDays))) {
                baselines.put(baseline.version(), judge(baseline, series, asOf));
            }
            Map<String, Double> metrics = new TreeMap<>(own.named("holdout."));
            baselines.forEach((name, accuracy) -> metrics.putAll(accuracy.named("holdout." + name + ".")));
            Provenance provenance = model.provenance().withMetrics(metrics);
            model.save(directory, provenance);
            return new HoldoutReport(provenance, asOf.plusDays(1), lastDay, own, baselines);
        }
    }

    /** Forecasts every series that has days on both sides of {@code asOf}, in one call, and scores what came true. */
    public static Accuracy judge(DemandForecaster forecaster, List<DailySeries> series, LocalDate asOf) {
        List<DailySeries> judged = series.stream()
                .filter(each -> !each.firstDay().isAfter(asOf) && each.lastDay().isAfter(asOf))
                .toList();
        List<SeriesWindow> windows = judged.stream()
                .map(each -> each.windowAt(asOf, forecaster.historyDays(), forecaster.horizonDays()))
                .toList();
        List<QuantileForecast> forecasts = forecaster.forecast(windows);
        List<ScoredSeries> scored = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            scored.add(new ScoredSeries(judged.get(i), forecasts.get(i)));
        }
        return Scorer.score(scored);
    }
}
