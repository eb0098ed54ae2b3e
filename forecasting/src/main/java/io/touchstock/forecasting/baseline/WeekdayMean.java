package io.touchstock.forecasting.baseline;

import io.touchstock.forecasting.model.DemandForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.series.SeriesWindow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Each weekday's mean over the history, days with an empty shelf left out; a weekday never observed takes the mean of
 * all days. Quantiles come from the deviations from these means.
 */
public final class WeekdayMean implements DemandForecaster {
    private static final int WEEK = 7;

    private final int historyDays;
    private final int horizonDays;

    /**
     * @param historyDays days to average over, at least one week; 56 averages eight of each weekday
     * @param horizonDays days to forecast
     */
    public WeekdayMean(int historyDays, int horizonDays) {
        if (historyDays < WEEK || horizonDays < 1) {
            throw new IllegalArgumentException("Weekday mean with a history of " + historyDays
                    + " days and a horizon of " + horizonDays + ": give at least 7 and 1");
        }
        this.historyDays = historyDays;
        this.horizonDays = horizonDays;
    }

    @Override
    public String version() {
        return "weekday-mean-" + historyDays;
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
        int from = Math.max(0, window.historyDays() - historyDays);
        double[] means = new double[WEEK];
        double overall = mean(window, from, 1, 0);
        Arrays.setAll(means, weekday -> mean(window, from + Math.floorMod(weekday - from, WEEK), WEEK, overall));
        PastErrors errors = new PastErrors(IntStream.range(from, window.historyDays())
                .filter(window::observed)
                .mapToDouble(day -> window.units(day) - means[day % WEEK])
                .toArray());
        double[] point = new double[horizonDays];
        Arrays.setAll(point, step -> means[(window.historyDays() + step) % WEEK]);
        return QuantileForecast.rearranged(
                window.id(),
                window.asOf(),
                point,
                Arrays.stream(point).mapToObj(errors::around).toArray(double[][]::new));
    }

    private static double mean(SeriesWindow window, int first, int stride, double otherwise) {
        double sum = 0;
        int days = 0;
        for (int day = first; day < window.historyDays(); day += stride) {
            if (window.observed(day)) {
                sum += window.units(day);
                days++;
            }
        }
        return days == 0 ? otherwise : sum / days;
    }
}
