package io.touchstock.forecasting.evaluation;

import io.touchstock.forecasting.series.DailySeries;
import java.util.Arrays;
import java.util.List;

/** Measures forecasts against what came true; days that were not observed are left out everywhere. */
public final class Scorer {
    private Scorer() {}

    /** Measures all forecasts together; each series counts by its points or once, as the measure says. */
    public static Accuracy score(List<ScoredSeries> forecasts) {
        ScoreTotals totals = new ScoreTotals();
        for (ScoredSeries scored : forecasts) {
            totals.add(path(scored));
        }
        return totals.accuracy();
    }

    private static ScoredPath path(ScoredSeries scored) {
        DailySeries truth = scored.series();
        int origin = scored.firstTestDay();
        double[] actual = new double[scored.testDays()];
        Arrays.setAll(actual, step -> truth.observed(origin + step) ? truth.units(origin + step) : Double.NaN);
        SeriesScale scale = new SeriesScale(
                naiveAbsoluteError(truth, 0, origin, 7),
                naiveAbsoluteError(truth, 0, origin, 1),
                naiveSquaredError(truth, firstSale(truth, origin), origin),
                1);
        return new ScoredPath(scored.forecast(), actual, scale);
    }

    /** Pinball (quantile) loss of one day: max(q(y−f), (q−1)(y−f)) (Koenker and Bassett 1978). */
    public static double pinball(double level, double actual, double forecast) {
        return ScoreTotals.pinball(level, actual, forecast);
    }

    /** Mean absolute difference between days of the training part that are {@code lag} apart; both observed. */
    static double naiveAbsoluteError(DailySeries series, int from, int end, int lag) {
        double sum = 0;
        int days = 0;
        for (int day = from + lag; day < end; day++) {
            if (series.observed(day) && series.observed(day - lag)) {
                sum += Math.abs(series.units(day) - series.units(day - lag));
                days++;
            }
        }
        return days == 0 ? Double.NaN : sum / days;
    }

    private static double naiveSquaredError(DailySeries series, int from, int end) {
        double sum = 0;
        int days = 0;
        for (int day = from + 1; day < end; day++) {
            if (series.observed(day) && series.observed(day - 1)) {
                double difference = series.units(day) - series.units(day - 1);
                sum += difference * difference;
                days++;
            }
        }
        return days == 0 ? Double.NaN : sum / days;
    }

    private static int firstSale(DailySeries series, int end) {
        int day = 0;
        while (day < end && series.units(day) == 0) {
            day++;
        }
        return day;
    }
}
