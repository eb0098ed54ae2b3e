package io.touchstock.forecasting.regression;

/**
 * An estimated number.
 *
 * @param standardError at least 0
 */
public record Estimate(double value, double standardError) {
    private static final double Z80 = 1.2815515655446004;

    /** Below it lies the true one with a probability of 10 %. */
    public double low() {
        return value - Z80 * standardError;
    }

    /** Above it lies the true one with a probability of 10 %. */
    public double high() {
        return value + Z80 * standardError;
    }
}
