package io.touchstock.forecasting.baseline;

import io.touchstock.forecasting.model.QuantileForecast;

/** Quantiles of counts: negative binomial with a mean and a variance, Poisson where the variance is no larger. */
public final class CountQuantiles {
    private static final double NEARLY_POISSON = 1.001;
    private static final int MOST = 100_000;

    private CountQuantiles() {}

    /** Quantiles at {@link QuantileForecast#LEVELS}: the smallest counts with at least that probability below or at. */
    public static double[] of(double mean, double variance) {
        double[] quantiles = new double[QuantileForecast.LEVELS.size()];
        if (!(mean > 0)) {
            return quantiles;
        }
        boolean poisson = !(variance > NEARLY_POISSON * mean);
        double size = poisson ? 0 : mean * mean / (variance - mean);
        double failure = poisson ? 0 : mean / (size + mean);
        double mass = poisson ? Math.exp(-mean) : Math.exp(-size * Math.log1p(mean / size));
        double below = mass;
        int level = 0;
        for (int count = 0; count < MOST; ) {
            while (level < quantiles.length && below >= QuantileForecast.LEVELS.get(level)) {
                quantiles[level++] = count;
            }
            if (level == quantiles.length) {
                break;
            }
            count++;
            mass *= poisson ? mean / count : failure * (size + count - 1) / count;
            below += mass;
        }
        return quantiles;
    }
}
