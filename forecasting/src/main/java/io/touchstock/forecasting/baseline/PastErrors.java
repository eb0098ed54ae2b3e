package io.touchstock.forecasting.baseline;

import io.touchstock.forecasting.model.QuantileForecast;
import java.util.Arrays;

/** Quantiles of a point forecast from the errors the same rule made on the history. */
final class PastErrors {
    private final double[] sorted;

    /** @param errors actual less forecast, in any order; may be empty, then the point forecast is sure of itself */
    PastErrors(double[] errors) {
        this.sorted = errors.clone();
        Arrays.sort(this.sorted);
    }

    /** The point forecast shifted by the errors' quantile of each level; at 0.5 it stays the point forecast. */
    double[] around(double point) {
        double[] quantiles = new double[QuantileForecast.LEVELS.size()];
        for (int i = 0; i < quantiles.length; i++) {
            double level = QuantileForecast.LEVELS.get(i);
            quantiles[i] = point + (level == 0.5 ? 0 : clampedToSide(level, quantile(level)));
        }
        return quantiles;
    }

    private static double clampedToSide(double level, double error) {
        return level < 0.5 ? Math.min(0, error) : Math.max(0, error);
    }

    /** Linear between order statistics (Hyndman and Fan 1996, type 7). */
    private double quantile(double level) {
        if (sorted.length == 0) {
            return 0;
        }
        double position = level * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
