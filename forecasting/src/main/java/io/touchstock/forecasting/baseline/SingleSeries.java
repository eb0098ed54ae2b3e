package io.touchstock.forecasting.baseline;

import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.List;

/** Forecasts a panel series by series. Closed days get nothing; a new series what similar ones sell. */
final class SingleSeries implements PanelForecaster {
    private final SeriesMethod method;

    SingleSeries(SeriesMethod method) {
        this.method = method;
    }

    @Override
    public String name() {
        return method.name();
    }

    @Override
    public List<QuantileForecast> forecast(SalesPanel past, int horizon) {
        ClosedDays closed = new ClosedDays(past);
        NewSeries fresh = NewSeries.in(past);
        return past.series().parallelStream()
                .map(series -> {
                    History history = History.of(series, past.frequency().season());
                    Distributions forecast =
                            history.anyObserved() ? method.forecast(history, horizon) : fresh.forecast(series, horizon);
                    closed.apply(series, forecast);
                    return QuantileForecast.rearranged(
                            series.id(), past.lastDay(), forecast.mean(), forecast.quantiles());
                })
                .toList();
    }
}
