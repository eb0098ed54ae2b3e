package io.touchstock.forecasting.evaluation;

import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.Arrays;

/** One forecast beside what came true, step by step. */
public final class ScoredPath {
    private final QuantileForecast forecast;
    private final double[] actual;
    private final SeriesScale scale;

    /** @param actual a step each, {@code NaN} where it is not to be scored; taken over */
    ScoredPath(QuantileForecast forecast, double[] actual, SeriesScale scale) {
        this.forecast = forecast;
        this.actual = actual;
        this.scale = scale;
    }

    /**
     * Sets a forecast against the whole panel. Steps are scored where the units are the demand: not while the shop was
     * closed, the article off sale or its shelf empty, and not where the table does not tell.
     *
     * @param whole reaches beyond the past
     * @param past the panel that the forecast was made from
     * @param series position of the series in both
     */
    public static ScoredPath of(SalesPanel whole, SalesPanel past, int series, QuantileForecast forecast) {
        PanelSeries before = past.series().get(series);
        if (!before.id().equals(forecast.id())) {
            throw new IllegalArgumentException("A forecast of " + forecast.id().label() + " cannot be scored on "
                    + before.id().label() + "; forecasts stand in the panel's order");
        }
        double[] actual = truth(whole.series().get(series), past.periods(), forecast.horizonDays());
        return new ScoredPath(forecast, actual, SeriesScale.of(past, before));
    }

    /** Demand of the periods from a period of the panel on; {@code NaN} where it is not known. */
    public static double[] truth(PanelSeries whole, int firstPeriod, int horizon) {
        double[] actual = new double[horizon];
        Arrays.setAll(actual, step -> {
            int at = firstPeriod + step - whole.start();
            return at >= 0 && at < whole.length() && whole.observed(at) ? whole.units(at) : Double.NaN;
        });
        return actual;
    }

    public QuantileForecast forecast() {
        return forecast;
    }

    /** What came true; {@code NaN} where it is not scored. */
    public double actual(int step) {
        return actual[step];
    }

    public int steps() {
        return actual.length;
    }

    /** Mean absolute difference of neighbouring periods of the past; {@code NaN} if there is none. */
    public double naiveError() {
        return scale.naive();
    }

    SeriesScale scale() {
        return scale;
    }
}
