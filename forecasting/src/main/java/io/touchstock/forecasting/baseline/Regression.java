package io.touchstock.forecasting.baseline;

import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.regression.ExpectedDemand;
import io.touchstock.forecasting.regression.PooledRegression;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** {@link PooledRegression} as a forecaster: quantiles come from its errors as far ahead on the last two years. */
final class Regression implements PanelForecaster {
    private static final int PARTS = 3;
    private static final int YEARS_OF_ERRORS = 2;

    @Override
    public String name() {
        return "regression";
    }

    @Override
    public List<QuantileForecast> forecast(SalesPanel past, int horizon) {
        if (past.series().stream().noneMatch(Regression::anyObserved)) {
            return past.series().stream()
                    .map(series -> nothing(series, past, horizon))
                    .toList();
        }
        PooledRegression regression = PooledRegression.fit(past, horizon);
        ClosedDays closed = new ClosedDays(past);
        NewSeries fresh = NewSeries.in(past);
        return past.series().parallelStream()
                .map(series -> {
                    History history = History.of(series, past.frequency().season());
                    Distributions forecast = history.anyObserved()
                            ? distributions(regression.expected(series), history, past, horizon)
                            : fresh.forecast(series, horizon);
                    closed.apply(series, forecast);
                    return QuantileForecast.rearranged(
                            series.id(), past.lastDay(), forecast.mean(), forecast.quantiles());
                })
                .toList();
    }

    private static boolean anyObserved(PanelSeries series) {
        return IntStream.range(0, series.length()).anyMatch(series::observed);
    }

    private static QuantileForecast nothing(PanelSeries series, SalesPanel past, int horizon) {
        Distributions none = new Distributions(horizon);
        return QuantileForecast.rearranged(series.id(), past.lastDay(), none.mean(), none.quantiles());
    }

    private static Distributions distributions(ExpectedDemand expected, History history, SalesPanel past, int horizon) {
        ErrorSpread[] spreads = new ErrorSpread[Math.min(PARTS, horizon)];
        int part = (horizon + spreads.length - 1) / spreads.length;
        int oldest =
                history.length() - (int) (YEARS_OF_ERRORS * past.frequency().periodsPerYear());
        Arrays.setAll(spreads, i -> {
            double[] fitted = expected.past(i * part + (part + 1) / 2);
            Arrays.fill(fitted, 0, Math.max(0, oldest), Double.NaN);
            return ErrorSpread.withOwnMedian(history, fitted);
        });
        double[] ahead = expected.ahead();
        Distributions forecast = new Distributions(horizon);
        for (int step = 0; step < horizon; step++) {
            forecast.set(step, ahead[step], spreads[step / part].around(ahead[step], 1));
        }
        return forecast;
    }
}
