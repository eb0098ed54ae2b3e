package io.touchstock.forecasting.blend;

import io.touchstock.forecasting.evaluation.ScoredPath;
import io.touchstock.forecasting.model.QuantileForecast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a group of series and steps came to, and what each model had forecast of it. */
final class BlendSample {
    private static final int LEVELS = QuantileForecast.LEVELS.size();
    private static final int WIDTH = LEVELS + 1;

    private final int models;
    private final boolean whole;
    private final List<float[]> forecasts = new ArrayList<>();
    private final List<Double> truth = new ArrayList<>();
    private final List<Double> scale = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    /** @param whole whether the blend's quantiles are rounded to whole units */
    BlendSample(int models, boolean whole) {
        this.models = models;
        this.whole = whole;
    }

    /**
     * Adds some steps of a series: those from {@code from} on, before {@code to}, whose number leaves {@code offset}
     * when divided by {@code stride}.
     *
     * @param paths a model each
     */
    void add(List<ScoredPath> paths, int from, int to, int stride, int offset) {
        ScoredPath any = paths.get(0);
        double naive = any.naiveError();
        if (!(naive > 0)) {
            return;
        }
        for (int step = from; step < Math.min(to, any.steps()); step++) {
            if (step % stride != offset || Double.isNaN(any.actual(step))) {
                continue;
            }
            truth.add(any.actual(step));
            scale.add(naive);
            float[] row = new float[models * WIDTH];
            for (int model = 0; model < models; model++) {
                QuantileForecast forecast = paths.get(model).forecast();
                for (int level = 0; level < LEVELS; level++) {
                    row[model * WIDTH + level] = (float) forecast.quantile(step, level);
                }
                row[model * WIDTH + LEVELS] = (float) forecast.mean(step);
            }
            forecasts.add(row);
        }
        if (!forecasts.isEmpty() && (ends.isEmpty() || ends.get(ends.size() - 1) < forecasts.size())) {
            ends.add(forecasts.size());
        }
    }

    /** Periods of all series. */
    int size() {
        return truth.size();
    }

    /** Series, each as often as there were origins. */
    int paths() {
        return ends.size();
    }

    /** Mean pinball loss over all levels of the blend's quantiles, each series' in units of its own changes. */
    double quantileLoss(double[] shares) {
        double loss = 0;
        double[] mixed = new double[LEVELS];
        for (int point = 0; point < truth.size(); point++) {
            float[] row = forecasts.get(point);
            Arrays.fill(mixed, 0);
            for (int model = 0; model < shares.length; model++) {
                if (shares[model] > 0) {
                    for (int level = 0; level < LEVELS; level++) {
                        mixed[level] += shares[model] * row[model * WIDTH + level];
                    }
                }
            }
            for (int level = 0; level < LEVELS; level++) {
                double error = truth.get(point) - (whole ? Math.rint(mixed[level]) : mixed[level]);
                loss += error * (QuantileForecast.LEVELS.get(level) - (error < 0 ? 1 : 0)) / scale.get(point);
            }
        }
        return loss / truth.size();
    }

    /** Root mean squared error of the blend's mean by series, in units of its own changes, averaged over the series. */
    double meanLoss(double[] shares) {
        double loss = 0;
        int from = 0;
        for (int end : ends) {
            double squares = 0;
            for (int point = from; point < end; point++) {
                float[] row = forecasts.get(point);
                double mixed = 0;
                for (int model = 0; model < shares.length; model++) {
                    mixed += shares[model] * row[model * WIDTH + LEVELS];
                }
                double error = (truth.get(point) - mixed) / scale.get(point);
                squares += error * error;
            }
            loss += Math.sqrt(squares / (end - from));
            from = end;
        }
        return loss / ends.size();
    }
}
