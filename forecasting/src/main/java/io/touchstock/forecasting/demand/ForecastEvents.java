package io.touchstock.forecasting.demand;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.forecasting.model.QuantileForecast;
import java.util.stream.IntStream;

/** Forecasts in the published language. */
public final class ForecastEvents {
    private ForecastEvents() {}

    public static Forecast of(QuantileForecast forecast, String modelVersion) {
        return new Forecast(
                forecast.id().sku(),
                forecast.id().location(),
                forecast.asOf(),
                modelVersion,
                IntStream.range(0, forecast.horizonDays())
                        .mapToObj(step -> day(forecast, step))
                        .toList());
    }

    private static ForecastDay day(QuantileForecast forecast, int step) {
        return new ForecastDay(
                forecast.day(step),
                forecast.mean(step),
                forecast.quantileAt(step, 0.05),
                forecast.quantileAt(step, 0.1),
                forecast.quantileAt(step, 0.25),
                forecast.quantileAt(step, 0.5),
                forecast.quantileAt(step, 0.75),
                forecast.quantileAt(step, 0.9),
                forecast.quantileAt(step, 0.95));
    }
}
