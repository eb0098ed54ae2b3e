package io.touchstock.forecasting.evaluation;

import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.series.DailySeries;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Measures forecasts against what came true; days that were not observed are left out everywhere. */
public final class Scorer {
    private static final List<Double> WQL_LEVELS = List.of(0.1, 0.5, 0.9);

    private Scorer() {}

    /** Measures all forecasts together; each series counts by its points or once, as the measure says. */
    public static Accuracy score(List<ScoredSeries> forecasts) {
        Totals totals = new Totals();
        for (ScoredSeries scored : forecasts) {
            totals.add(scored);
        }
        return totals.accuracy();
    }

    /** Pinball (quantile) loss of one day: max(q(y−f), (q−1)(y−f)) (Koenker and Bassett 1978). */
    public static double pinball(double level, double actual, double forecast) {
        double error = actual - forecast;
        return Math.max(level * error, (level - 1) * error);
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

    private static final class Totals {
        private final double[] pinball = new double[QuantileForecast.LEVELS.size()];
        private final int[] atOrBelow = new int[QuantileForecast.LEVELS.size()];
        private final MeanOfKnown mase = new MeanOfKnown();
        private final MeanOfKnown rmsse = new MeanOfKnown();
        private final MeanOfKnown spl = new MeanOfKnown();
        private int series;
        private int points;
        private int within80;
        private double absoluteError;
        private double units;
        private double smape;
        private double signedError;

        void add(ScoredSeries scored) {
            DailySeries truth = scored.series();
            QuantileForecast forecast = scored.forecast();
            int origin = scored.firstTestDay();
            double seriesAbsolute = 0;
            double seriesSquared = 0;
            double[] seriesPinball = new double[pinball.length];
            int days = 0;
            for (int step = 0; step < scored.testDays(); step++) {
                if (!truth.observed(origin + step)) {
                    continue;
                }
                days++;
                double actual = truth.units(origin + step);
                double median = forecast.quantileAt(step, 0.5);
                double absolute = Math.abs(actual - median);
                seriesAbsolute += absolute;
                seriesSquared += (actual - forecast.mean(step)) * (actual - forecast.mean(step));
                signedError += forecast.mean(step) - actual;
                units += Math.abs(actual);
                smape += absolute == 0 ? 0 : 200 * absolute / (Math.abs(actual) + Math.abs(median));
                for (int level = 0; level < pinball.length; level++) {
                    double quantile = forecast.quantile(step, level);
                    seriesPinball[level] += Scorer.pinball(QuantileForecast.LEVELS.get(level), actual, quantile);
                    atOrBelow[level] += actual <= quantile ? 1 : 0;
                }
                within80 +=
                        actual >= forecast.quantileAt(step, 0.1) && actual <= forecast.quantileAt(step, 0.9) ? 1 : 0;
            }
            if (days == 0) {
                return;
            }
            series++;
            points += days;
            absoluteError += seriesAbsolute;
            double threeLevels = 0;
            for (int level = 0; level < pinball.length; level++) {
                pinball[level] += seriesPinball[level];
                threeLevels += WQL_LEVELS.contains(QuantileForecast.LEVELS.get(level)) ? seriesPinball[level] : 0;
            }
            mase.add(seriesAbsolute / days / naiveAbsoluteError(truth, 0, origin, 7));
            rmsse.add(Math.sqrt(seriesSquared / days / naiveSquaredError(truth, firstSale(truth, origin), origin)));
            spl.add(threeLevels / WQL_LEVELS.size() / days / naiveAbsoluteError(truth, 0, origin, 1));
        }

        Accuracy accuracy() {
            SortedMap<Double, Double> losses = new TreeMap<>();
            SortedMap<Double, Double> coverage = new TreeMap<>();
            double wql = 0;
            for (int level = 0; level < pinball.length; level++) {
                double q = QuantileForecast.LEVELS.get(level);
                losses.put(q, pinball[level] / points);
                coverage.put(q, (double) atOrBelow[level] / points);
                wql += WQL_LEVELS.contains(q) ? 2 * pinball[level] / units / WQL_LEVELS.size() : 0;
            }
            return new Accuracy(
                    series,
                    points,
                    absoluteError / units,
                    smape / points,
                    mase.value(),
                    rmsse.value(),
                    signedError / units,
                    wql,
                    spl.value(),
                    losses,
                    coverage,
                    (double) within80 / points);
        }
    }

    /** A mean that leaves out what could not be measured: a series that never changed in training has no scale. */
    private static final class MeanOfKnown {
        private double sum;
        private int count;

        void add(double value) {
            if (Double.isFinite(value)) {
                sum += value;
                count++;
            }
        }

        double value() {
            return count == 0 ? Double.NaN : sum / count;
        }
    }
}
