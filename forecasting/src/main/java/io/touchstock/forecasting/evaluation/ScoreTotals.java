package io.touchstock.forecasting.evaluation;

import io.touchstock.forecasting.model.QuantileForecast;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up forecasts, one after the other, to the measures of them all; what is scored need not be kept. */
public final class ScoreTotals {
    private static final List<Double> WQL_LEVELS = List.of(0.1, 0.5, 0.9);

    private final double[] pinball = new double[QuantileForecast.LEVELS.size()];
    private final int[] atOrBelow = new int[QuantileForecast.LEVELS.size()];
    private final MeanOfKnown mase = new MeanOfKnown();
    private final MeanOfKnown rmsse = new MeanOfKnown();
    private final MeanOfKnown wrmsse = new MeanOfKnown();
    private final MeanOfKnown spl = new MeanOfKnown();
    private final MeanOfKnown squaredPercentage = new MeanOfKnown();
    private int series;
    private int points;
    private int within80;
    private double absoluteError;
    private double units;
    private double smape;
    private double signedError;

    /** Adds all steps of a forecast. */
    public void add(ScoredPath path) {
        add(path, 0, path.steps());
    }

    /** Adds the steps from one (inclusive) to another (exclusive) only. */
    public void add(ScoredPath path, int from, int to) {
        QuantileForecast forecast = path.forecast();
        double absolute = 0;
        double squared = 0;
        double[] losses = new double[pinball.length];
        int days = 0;
        for (int step = from; step < to; step++) {
            double actual = path.actual(step);
            if (Double.isNaN(actual)) {
                continue;
            }
            days++;
            double median = forecast.quantileAt(step, 0.5);
            double error = Math.abs(actual - median);
            absolute += error;
            squared += (actual - forecast.mean(step)) * (actual - forecast.mean(step));
            signedError += forecast.mean(step) - actual;
            units += Math.abs(actual);
            smape += error == 0 ? 0 : 200 * error / (Math.abs(actual) + Math.abs(median));
            if (actual > 0) {
                squaredPercentage.add(error / actual * (error / actual), 1);
            }
            for (int level = 0; level < pinball.length; level++) {
                double quantile = forecast.quantile(step, level);
                losses[level] += pinball(QuantileForecast.LEVELS.get(level), actual, quantile);
                atOrBelow[level] += actual <= quantile ? 1 : 0;
            }
            within80 += actual >= forecast.quantileAt(step, 0.1) && actual <= forecast.quantileAt(step, 0.9) ? 1 : 0;
        }
        if (days > 0) {
            addSeries(path.scale(), days, absolute, squared, losses);
        }
    }

    private void addSeries(SeriesScale scale, int days, double absolute, double squared, double[] losses) {
        series++;
        points += days;
        absoluteError += absolute;
        double threeLevels = 0;
        for (int level = 0; level < pinball.length; level++) {
            pinball[level] += losses[level];
            threeLevels += WQL_LEVELS.contains(QuantileForecast.LEVELS.get(level)) ? losses[level] : 0;
        }
        double scaled = Math.sqrt(squared / days / scale.naiveSquared());
        mase.add(absolute / days / scale.seasonalNaive(), 1);
        rmsse.add(scaled, 1);
        wrmsse.add(scaled, scale.recentValue());
        spl.add(threeLevels / WQL_LEVELS.size() / days / scale.naive(), 1);
    }

    /** Pinball (quantile) loss of one period: max(q(y−f), (q−1)(y−f)) (Koenker and Bassett 1978). */
    static double pinball(double level, double actual, double forecast) {
        double error = actual - forecast;
        return Math.max(level * error, (level - 1) * error);
    }

    /** The measures of all that was added. */
    public Accuracy accuracy() {
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
                (double) within80 / points,
                wrmsse.value(),
                Math.sqrt(squaredPercentage.value()));
    }

    /** A mean that leaves out what could not be measured: a series that never changed in training has no scale. */
    private static final class MeanOfKnown {
        private double sum;
        private double weights;

        void add(double value, double weight) {
            if (Double.isFinite(value)) {
                sum += weight * value;
                weights += weight;
            }
        }

        double value() {
            return weights == 0 ? Double.NaN : sum / weights;
        }
    }
}
