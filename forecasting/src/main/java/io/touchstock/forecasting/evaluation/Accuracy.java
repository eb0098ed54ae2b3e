package io.touchstock.forecasting.evaluation;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Error measures over a set of forecasts; {@code NaN} where nothing can be measured. Point forecast is the median, for
 * RMSSE and bias the mean.
 *
 * @param seriesCount series scored
 * @param pointCount days scored
 * @param wape sum of absolute errors over sum of units
 * @param smape mean of 200|y−f|/(|y|+|f|), per cent; 0/0 counts as 0
 * @param mase mean over series of mean absolute error over that of the seasonal naive in training, weekly for days
 *     (Hyndman and Koehler 2006)
 * @param rmsse mean over series of the root of mean squared error over that of the one-day naive in training, from the
 *     first sale on (M5)
 * @param bias sum of (mean − y) over sum of units
 * @param wql mean over the levels 0.1, 0.5, 0.9 of twice the pinball losses over the units
 * @param spl mean over series and those levels of pinball loss over the one-day naive's absolute error in training
 * @param pinball mean pinball loss per level, in units
 * @param coverage share of days at or below the quantile, per level
 * @param coverage80 share of days within the 0.1 and 0.9 quantiles
 * @param wrmsse RMSSE weighted by each series' recent sales value
 * @param rmspe root of the mean of ((y−f)/y)² over days with y > 0
 */
public record Accuracy(
        int seriesCount,
        int pointCount,
        double wape,
        double smape,
        double mase,
        double rmsse,
        double bias,
        double wql,
        double spl,
        SortedMap<Double, Double> pinball,
        SortedMap<Double, Double> coverage,
        double coverage80,
        double wrmsse,
        double rmspe) {

    /** The measures by name, for provenance and tables. */
    public Map<String, Double> named(String prefix) {
        Map<String, Double> named = new TreeMap<>();
        named.put(prefix + "wape", wape);
        named.put(prefix + "smape", smape);
        named.put(prefix + "mase7", mase);
        named.put(prefix + "rmsse", rmsse);
        named.put(prefix + "bias", bias);
        named.put(prefix + "wql", wql);
        named.put(prefix + "spl", spl);
        named.put(prefix + "coverage80", coverage80);
        named.put(prefix + "wrmsse", wrmsse);
        named.put(prefix + "rmspe", rmspe);
        return named;
    }
}
