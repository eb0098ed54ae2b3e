package io.touchstock.forecasting.model;

import io.touchstock.forecasting.demand.DemandPanel;
import io.touchstock.forecasting.panel.ColumnRequest;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Forecasts the last day's units, less the price of the day if asked to, and notes what it was asked. */
public final class SteppedModel implements LoadedModel {
    public final List<Integer> batches = new ArrayList<>();
    public final List<LocalDate> days = new ArrayList<>();
    public boolean closed;
    public Runnable whileForecasting = () -> {};

    private final String version;
    private final int horizon;

    public SteppedModel(String version, int horizon) {
        this.version = version;
        this.horizon = horizon;
    }

    @Override
    public String name() {
        return version;
    }

    @Override
    public Provenance provenance() {
        return new Provenance(
                version,
                "stepped",
                LocalDate.EPOCH,
                "none",
                1,
                1,
                new TreeMap<>(Map.of("frequency", "DAILY")),
                new TreeMap<>(),
                new TreeMap<>());
    }

    @Override
    public int horizon() {
        return horizon;
    }

    @Override
    public List<ColumnRequest> columns() {
        return DemandPanel.COLUMNS;
    }

    @Override
    public List<QuantileForecast> forecast(SalesPanel past, int periods) {
        batches.add(past.series().size());
        days.add(past.lastDay());
        whileForecasting.run();
        return past.series().stream().map(series -> flat(past, series, periods)).toList();
    }

    /** The last day's units, and one more for each unit of money that a day is cheaper than 10. */
    private static QuantileForecast flat(SalesPanel past, PanelSeries series, int periods) {
        double units = series.length() == 0 ? 0 : series.units(series.length() - 1);
        double[] mean = new double[periods];
        double[][] quantiles = new double[periods][QuantileForecast.LEVELS.size()];
        for (int step = 0; step < periods; step++) {
            float price = series.known(0, series.length() + step);
            mean[step] = units + (Float.isNaN(price) ? 0 : Math.max(0, 10 - price));
            Arrays.fill(quantiles[step], mean[step]);
        }
        return QuantileForecast.rearranged(series.id(), past.lastDay(), mean, quantiles);
    }

    @Override
    public void close() {
        closed = true;
    }
}
