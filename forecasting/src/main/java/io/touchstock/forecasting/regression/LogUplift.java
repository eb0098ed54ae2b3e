package io.touchstock.forecasting.regression;

/**
 * Logarithm of a factor by which a campaign moves demand, and how sure it is.
 *
 * @param value expected over campaigns
 * @param own standard error that comes of the series' own data and of how far series differ
 * @param common standard error of what all series have in common
 * @param campaign standard deviation of a single campaign from what is expected of them
 */
public record LogUplift(double value, double own, double common, double campaign) {
    /** What is expected over campaigns. */
    public Estimate ofMean() {
        return new Estimate(value, Math.hypot(own, common));
    }

    /** What is expected of the next campaign. */
    public Estimate ofNext() {
        return new Estimate(value, Math.hypot(Math.hypot(own, common), campaign));
    }
}
