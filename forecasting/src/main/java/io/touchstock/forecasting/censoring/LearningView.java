package io.touchstock.forecasting.censoring;

import io.touchstock.forecasting.model.Forecasts;
import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A method that learns from a view of the past: without suspected stock-outs, or with estimates of what was wanted. The
 * view is made anew of each past that the method is given, so that it cannot know more than that.
 */
public record LearningView(PanelForecaster method, UnaryOperator<SalesPanel> view) implements PanelForecaster {
    @Override
    public String name() {
        return method.name();
    }

    @Override
    public List<QuantileForecast> forecast(SalesPanel past, int horizon) {
        return method.forecast(view.apply(past), horizon);
    }

    @Override
    public Forecasts forecasts(SalesPanel past, int horizon) {
        return method.forecasts(view.apply(past), horizon);
    }
}
