package io.touchstock.attribution.calibration;

import java.util.List;

/**
 * A figure and the variance of its error.
 *
 * @param variance above 0
 */
record Estimate(double mean, double variance) {

    double precision() {
        return 1 / variance;
    }

    /**
     * The average weighted by precision: of all weighted averages of independent estimates the one with the smallest
     * variance (Cochran 1954, "The combination of estimates from different experiments").
     *
     * @param estimates at least 1
     */
    static Estimate pooled(List<Estimate> estimates) {
        double precision = estimates.stream().mapToDouble(Estimate::precision).sum();
        double weighted = estimates.stream()
                .mapToDouble(estimate -> estimate.precision() * estimate.mean())
                .sum();
        return new Estimate(weighted / precision, 1 / precision);
    }
}
