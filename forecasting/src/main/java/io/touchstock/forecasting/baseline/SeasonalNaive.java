package io.touchstock.forecasting.baseline;

import io.touchstock.forecasting.model.DemandForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.series.SeriesWindow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Next Monday is as last Monday was. The last week is repeated over the horizon; quantiles come from the errors of the
 * same rule on the history, one week ahead.
 */
public final class SeasonalNaive implements DemandForecaster {
    private static final int WEEK = 7;

    private final int historyDays;
    private final int horizonDays;

    /**
     * @param historyDays days whose errors make the quantiles, at least two weeks
     * @param horizonDays days to forecast
     */
    public SeasonalNaive(int historyDays, int horizonDays) {
        if (historyDays < 2 * WEEK || horizonDays < 1) {
            throw new IllegalArgumentException("Seasonal naive with a history of " + historyDays
                    + " days and a horizon of " + horizonDays + ": give at least 14 and 1");
        }
        this.historyDays = historyDays;
        this.horizonDays = horizonDays;
    }

    @Override
    public String version() {
        return "seasonal-naive-7";
    }

    @Override
    public int historyDays() {
        return historyDays;
    }

    @Override
    public int horizonDays() {
        return horizonDays;
    }

    @Override
    public List<QuantileForecast> forecast(List<SeriesWindow> windows) {
        return windows.stream().map(this::forecast).toList();
    }

    private QuantileForecast forecast(SeriesWindow window) {
        PastErrors errors = new PastErrors(IntStream.range(WEEK, window.historyDays())
                .filter(day -> window.observed(day) && window.observed(day - WEEK))
                .mapToDouble(day -> window.units(day) - window.units(day - WEEK))
                .toArray());
        double[] point = new double[horizonDays];
        Arrays.setAll(point, step -> window.units(window.historyDays() - WEEK + step % WEEK));
        return QuantileForecast.rearranged(
                window.id(),
                window.asOf(),
                point,
                Arrays.stream(point).mapToObj(errors::around).toArray(double[][]::new));
    }
}
