package io.touchstock.forecasting.blend;

import java.util.Arrays;

/** Shares of models, which add up to 1, in a blend's quantiles and in its mean. */
final class Shares {
    private final double[] quantiles;
    private final double[] mean;

    /** Takes the arrays over; a model each. */
    Shares(double[] quantiles, double[] mean) {
        this.quantiles = quantiles;
        this.mean = mean;
    }

    static Shares equal(int models) {
        double[] shares = new double[models];
        Arrays.fill(shares, 1.0 / models);
        return new Shares(shares, shares);
    }

    /** @param own weight of these, the rest is the other's */
    Shares mixed(double own, Shares other) {
        return new Shares(mixed(own, quantiles, other.quantiles), mixed(own, mean, other.mean));
    }

    private static double[] mixed(double own, double[] some, double[] others) {
        double[] mixed = new double[some.length];
        Arrays.setAll(mixed, model -> own * some[model] + (1 - own) * others[model]);
        return mixed;
    }

    double ofQuantiles(int model) {
        return quantiles[model];
    }

    double ofMean(int model) {
        return mean[model];
    }

    double[] quantiles() {
        return quantiles.clone();
    }

    double[] mean() {
        return mean.clone();
    }
}
