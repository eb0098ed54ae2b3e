package io.touchstock.forecasting.baseline;

import io.touchstock.forecasting.model.QuantileForecast;
import java.util.Arrays;

/**
 * Makes a distribution of a point forecast from the errors of the same method one step ahead on the past. Errors are
 * taken to grow with the root of what is forecast. Small whole demand becomes a negative binomial of the errors'
 * variance; other demand keeps the point forecast as its median and is spread as its errors were.
 */
final class ErrorSpread {
    private static final double SMALL_DEMAND = 12;
    private static final double FLOOR_SHARE = 0.1;

    private final double[] scaled;
    private final double variance;
    private final double floor;
    private final boolean counts;
    private final boolean ownMedian;

    private ErrorSpread(double[] scaled, double floor, boolean counts, boolean ownMedian) {
        this.ownMedian = ownMedian;
        this.scaled = scaled;
        this.floor = floor;
        this.counts = counts;
        this.variance = scaled.length == 0
                ? 1
                : Arrays.stream(scaled).map(e -> e * e).average().orElse(1);
        Arrays.sort(this.scaled);
    }

    /** @param fitted what the method forecast one step ahead for each period; {@code NaN} where it could not */
    static ErrorSpread of(History history, double[] fitted) {
        return of(history, fitted, false);
    }

    /** The same, with the errors' median added to the point forecast: right where that is a mean. */
    static ErrorSpread withOwnMedian(History history, double[] fitted) {
        return of(history, fitted, true);
    }

    private static ErrorSpread of(History history, double[] fitted, boolean ownMedian) {
        double mean = history.recentMean(history.length());
        double floor = Math.max(1e-3, FLOOR_SHARE * mean);
        double[] scaled = new double[history.length()];
        int count = 0;
        for (int i = 0; i < fitted.length; i++) {
            if (history.observed(i) && !Double.isNaN(fitted[i])) {
                scaled[count++] = (history.demand(i) - fitted[i]) / Math.sqrt(Math.max(floor, fitted[i]));
            }
        }
        return new ErrorSpread(Arrays.copyOf(scaled, count), floor, history.whole() && mean < SMALL_DEMAND, ownMedian);
    }

    /**
     * Quantiles at {@link QuantileForecast#LEVELS}.
     *
     * @param factor variance of the step's error over that of one step ahead, at least 1
     */
    double[] around(double point, double factor) {
        if (counts) {
            return CountQuantiles.of(point, variance * factor * Math.max(point, floor));
        }
        double spread = Math.sqrt(factor * Math.max(point, floor));
        double[] quantiles = new double[QuantileForecast.LEVELS.size()];
        Arrays.setAll(quantiles, level -> point + spread * error(QuantileForecast.LEVELS.get(level)));
        return quantiles;
    }

    /** Keeps the point forecast as the median unless told otherwise. */
    private double error(double level) {
        if (ownMedian) {
            return quantile(level);
        }
        return level == 0.5 ? 0 : level < 0.5 ? Math.min(0, quantile(level)) : Math.max(0, quantile(level));
    }

    /** Linear between order statistics (Hyndman and Fan 1996, type 7). */
    private double quantile(double level) {
        if (scaled.length == 0) {
            return 0;
        }
        double position = level * (scaled.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, scaled.length - 1);
        return scaled[below] + (position - below) * (scaled[above] - scaled[below]);
    }
}
