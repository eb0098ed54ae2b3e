package io.touchstock.forecasting.model;

import java.util.List;

/**
 * Forecasts of a panel's series, in its order.
 *
 * @param made what is to be used
 * @param uncalibrated the same before the bands were calibrated; empty if they were not
 */
public record Forecasts(List<QuantileForecast> made, List<QuantileForecast> uncalibrated) {
    public Forecasts {
        made = List.copyOf(made);
        uncalibrated = List.copyOf(uncalibrated);
    }

    /** Forecasts whose bands are as the method gave them. */
    public static Forecasts plain(List<QuantileForecast> made) {
        return new Forecasts(made, List.of());
    }

    /** Whether bands were calibrated. */
    public boolean areCalibrated() {
        return !uncalibrated.isEmpty();
    }
}
