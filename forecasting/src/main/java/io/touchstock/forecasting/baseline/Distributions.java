package io.touchstock.forecasting.baseline;

import io.touchstock.forecasting.model.QuantileForecast;

/** Mean and quantiles of each step of a horizon, before they are cleaned. */
final class Distributions {
    private final double[] mean;
    private final double[][] quantiles;

    Distributions(int horizon) {
        this.mean = new double[horizon];
        this.quantiles = new double[horizon][QuantileForecast.LEVELS.size()];
    }

    int horizon() {
        return mean.length;
    }

    void set(int step, double expected, double[] levels) {
        mean[step] = expected;
        quantiles[step] = levels;
    }

    /** Nothing can be sold in a step. */
    void setNothing(int step) {
        set(step, 0, new double[QuantileForecast.LEVELS.size()]);
    }

    double[] mean() {
        return mean;
    }

    double[][] quantiles() {
        return quantiles;
    }
}
