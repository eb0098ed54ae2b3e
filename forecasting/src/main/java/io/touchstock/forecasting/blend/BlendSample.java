package io.touchstock.forecasting.blend;

import io.touchstock.forecasting.evaluation.ScoredPath;
import io.touchstock.forecasting.model.QuantileForecast;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a class of demand came to, and what each model had forecast of it, in units of each series' own changes. */
final class BlendSample {
    private static final int LEVELS = QuantileForecast.LEVELS.size();

    private final List<String> models;
    private final List<double[]> forecasts = new ArrayList<>();
    private final List<Double> truth = new ArrayList<>();

    BlendSample(List<String> models) {
        this.models = models;
    }

    /**
     * Adds every few steps of a series.
     *
     * @param stride 1 for all
     * @param offset first step
     */
    void add(Map<String, ScoredPath> paths, int stride, int offset) {
        ScoredPath any = paths.get(models.get(0));
        double scale = any.naiveError();
        if (!(scale > 0)) {
            return;
        }
        for (int step = offset; step < any.steps(); step += stride) {
            if (Double.isNaN(any.actual(step))) {
                continue;
            }
            truth.add(any.actual(step) / scale);
            double[] row = new double[models.size() * LEVELS];
            for (int model = 0; model < models.size(); model++) {
                QuantileForecast forecast = paths.get(models.get(model)).forecast();
                for (int level = 0; level < LEVELS; level++) {
                    row[model * LEVELS + level] = forecast.quantile(step, level) / scale;
                }
            }
            forecasts.add(row);
        }
    }

    int size() {
        return truth.size();
    }

    /** Mean pinball loss over all levels of a weighted mean of the models' quantiles. */
    double loss(double[] weights) {
        double loss = 0;
        double[] mixed = new double[LEVELS];
        for (int point = 0; point < truth.size(); point++) {
            double[] row = forecasts.get(point);
            java.util.Arrays.fill(mixed, 0);
            for (int model = 0; model < weights.length; model++) {
                if (weights[model] > 0) {
                    for (int level = 0; level < LEVELS; level++) {
                        mixed[level] += weights[model] * row[model * LEVELS + level];
                    }
                }
            }
            for (int level = 0; level < LEVELS; level++) {
                double error = truth.get(point) - mixed[level];
                loss += error * (QuantileForecast.LEVELS.get(level) - (error < 0 ? 1 : 0));
            }
        }
        return loss / truth.size();
    }
}
