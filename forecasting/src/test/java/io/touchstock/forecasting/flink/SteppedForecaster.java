package io.touchstock.forecasting.flink;

import io.touchstock.forecasting.model.DemandForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.series.SeriesWindow;
import java.util.ArrayList;
import java.util.List;

/** Forecasts the last day's units for every day and notes how many windows came at once. */
final class SteppedForecaster implements DemandForecaster {
    final List<Integer> batches = new ArrayList<>();
    boolean closed;

    @Override
    public String version() {
        return "last-day";
    }

    @Override
    public int historyDays() {
        return 14;
    }

    @Override
    public int horizonDays() {
        return 7;
    }

    @Override
    public List<QuantileForecast> forecast(List<SeriesWindow> windows) {
        batches.add(windows.size());
        return windows.stream().map(SteppedForecaster::flat).toList();
    }

    private static QuantileForecast flat(SeriesWindow window) {
        double units = window.units(window.historyDays() - 1);
        double[] mean = new double[7];
        double[][] quantiles = new double[7][QuantileForecast.LEVELS.size()];
        for (int step = 0; step < 7; step++) {
            mean[step] = units;
            java.util.Arrays.fill(quantiles[step], units);
        }
        return QuantileForecast.rearranged(window.id(), window.asOf(), mean, quantiles);
    }

    @Override
    public void close() {
        closed = true;
    }
}
