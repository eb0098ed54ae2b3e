package io.touchstock.forecasting.model;

import io.touchstock.forecasting.panel.SalesPanel;
import java.util.List;

/** Forecasts all series of a panel, each from its own past and from what it learns of the others. */
public interface PanelForecaster {
    /** Names the method in tables. */
    String name();

    /**
     * One forecast a series, in the panel's order, over the periods after its past. Steps are the panel's periods:
     * {@link QuantileForecast#day} tells their days only where they are daily, {@link SalesPanel#day(int)} always.
     *
     * @param past nothing after it may be learnt from, and nothing of it can be reached
     * @param horizon periods to forecast, at least 1
     */
    List<QuantileForecast> forecast(SalesPanel past, int horizon);

    /** The same with the bands as they were before calibration beside it, where a method calibrates. */
    default Forecasts forecasts(SalesPanel past, int horizon) {
        return Forecasts.plain(forecast(past, horizon));
    }
}
