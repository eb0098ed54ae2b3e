package io.touchstock.forecasting.baseline;

/** A way to forecast one series from its own past. Holds no state. */
interface SeriesMethod {
    String name();

    /**
     * Mean and quantiles of each step.
     *
     * @param history with at least one observed period
     */
    Distributions forecast(History history, int horizon);
}
