package io.touchstock.forecasting.baseline;

import java.util.Arrays;

/**
 * The Theta method (Assimakopoulos and Nikolopoulos 2000), as simple exponential smoothing with half the slope of a
 * straight line as drift (Hyndman and Billah 2003), after seasonal adjustment where the season is significant.
 */
final class Theta implements SeriesMethod {
    private static final double SIGNIFICANT_90 = 1.645;
    private static final double SMALLEST_INDEX = 0.05;

    @Override
    public String name() {
        return "theta";
    }

    @Override
    public Distributions forecast(History history, int horizon) {
        double[] demand = history.filled();
        int season = history.season();
        double[] index = index(demand, season);
        double[] adjusted = new double[demand.length];
        Arrays.setAll(adjusted, i -> demand[i] / index[i % index.length]);
        Level level = Level.of(adjusted);
        double drift = slope(adjusted) / 2;
        double weight = level.weight();
        double settled = (1 - Math.pow(1 - weight, adjusted.length)) / weight;
        double[] fitted = new double[demand.length];
        Arrays.setAll(fitted, i -> level.fitted()[i] * index[i % index.length]);
        ErrorSpread spread = ErrorSpread.of(history, fitted);
        Distributions forecast = new Distributions(horizon);
        for (int step = 0; step < horizon; step++) {
            double point = Math.max(
                    0, (level.last() + drift * (step + settled)) * index[(demand.length + step) % index.length]);
            forecast.set(step, point, spread.around(point, 1 + step * weight * weight));
        }
        return forecast;
    }

    /** All ones where the season is not significant, or where a phase hardly sells and its ratio would run away. */
    private static double[] index(double[] demand, int season) {
        double[] none = {1};
        if (!isSeasonal(demand, season)) {
            return none;
        }
        double[] index = seasonalIndex(demand, season);
        return Arrays.stream(index).min().orElse(1) < SMALLEST_INDEX ? none : index;
    }

    /** Whether the autocorrelation a season apart is above what chance gives in one of ten rows of noise. */
    private static boolean isSeasonal(double[] demand, int season) {
        if (season < 2 || demand.length < 2 * season + 1) {
            return false;
        }
        double limit = 1;
        for (int lag = 1; lag < season; lag++) {
            double correlation = autocorrelation(demand, lag);
            limit += 2 * correlation * correlation;
        }
        return Math.abs(autocorrelation(demand, season)) > SIGNIFICANT_90 * Math.sqrt(limit / demand.length);
    }

    private static double autocorrelation(double[] values, int lag) {
        double mean = Arrays.stream(values).average().orElse(0);
        double product = 0;
        double square = 0;
        for (int i = 0; i < values.length; i++) {
            square += (values[i] - mean) * (values[i] - mean);
            product += i < lag ? 0 : (values[i] - mean) * (values[i - lag] - mean);
        }
        return square == 0 ? 0 : product / square;
    }

    /** Classical multiplicative decomposition: mean ratio to a centred moving average, by phase, on average 1. */
    private static double[] seasonalIndex(double[] demand, int season) {
        double[] sum = new double[season];
        double[] trend = new double[season];
        int half = season / 2;
        for (int i = half; i + half < demand.length; i++) {
            double average = 0;
            for (int j = -half; j <= half; j++) {
                boolean edge = season % 2 == 0 && Math.abs(j) == half;
                average += demand[i + j] * (edge ? 0.5 : 1);
            }
            sum[i % season] += demand[i];
            trend[i % season] += average / season;
        }
        double[] index = new double[season];
        Arrays.setAll(index, phase -> trend[phase] > 0 ? sum[phase] / trend[phase] : 1);
        double mean = Arrays.stream(index).average().orElse(1);
        Arrays.setAll(index, phase -> index[phase] / mean);
        return index;
    }

    private static double slope(double[] values) {
        double middle = (values.length - 1) / 2.0;
        double mean = Arrays.stream(values).average().orElse(0);
        double product = 0;
        double square = 0;
        for (int i = 0; i < values.length; i++) {
            product += (i - middle) * (values[i] - mean);
            square += (i - middle) * (i - middle);
        }
        return square == 0 ? 0 : product / square;
    }
}
