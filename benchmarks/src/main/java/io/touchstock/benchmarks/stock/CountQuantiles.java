package io.touchstock.benchmarks.stock;

/**
 * Quantiles of a negative binomial count, made continuous: the probability of k units is spread evenly from k - 1/2 to
 * k + 1/2, that of none from 0 to 1/2.
 */
final class CountQuantiles {

    private static final double[] LEVELS = {0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95};

    private final double[] values = new double[LEVELS.length];

    /** @param dispersion variance = mean + dispersion · mean², above 0 */
    CountQuantiles(double mean, double dispersion) {
        if (mean <= 0) {
            return;
        }
        double size = 1 / dispersion;
        double odds = dispersion * mean / (1 + dispersion * mean);
        double mass = Math.exp(-size * Math.log1p(dispersion * mean));
        double below = 0;
        int next = 0;
        for (int units = 0; next < LEVELS.length; units++) {
            while (next < LEVELS.length && LEVELS[next] <= below + mass) {
                double share = (LEVELS[next] - below) / mass;
                values[next++] = units == 0 ? share / 2 : units - 0.5 + share;
            }
            below += mass;
            mass *= odds * (units + size) / (units + 1);
        }
    }

    /** At 5, 10, 25, 50, 75, 90 and 95 %. */
    double[] values() {
        return values;
    }
}
