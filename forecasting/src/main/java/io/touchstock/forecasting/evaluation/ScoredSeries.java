package io.touchstock.forecasting.evaluation;

import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.series.DailySeries;

/**
 * A forecast beside what came true.
 *
 * @param series holds the past before the forecast and the days it speaks of; days not observed are not scored
 * @param forecast made as of a day within the series
 */
public record ScoredSeries(DailySeries series, QuantileForecast forecast) {
    public ScoredSeries {
        if (!series.id().equals(forecast.id())) {
            throw new IllegalArgumentException("A forecast of " + forecast.id() + " cannot be scored on " + series.id()
                    + "; pair each forecast with its own series");
        }
        int origin = series.indexOf(forecast.asOf());
        if (origin < 0 || origin + 1 >= series.days()) {
            throw new IllegalArgumentException("A forecast as of " + forecast.asOf() + " needs days after it; series "
                    + series.id() + " runs from " + series.firstDay() + " to " + series.lastDay());
        }
    }

    /** Index in the series of the first forecast day. */
    int firstTestDay() {
        return series.indexOf(forecast.asOf()) + 1;
    }

    /** Forecast days of which the truth is there. */
    int testDays() {
        return Math.min(forecast.horizonDays(), series.days() - firstTestDay());
    }
}
