package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.baseline.CountQuantiles;
import io.touchstock.forecasting.feature.Window;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Forecasts of several networks together: their quantiles averaged, and those of their counts' distribution. */
final class NetworkEnsemble {
    /** Quantiles that were learnt directly. */
    static final String QUANTILES = "lstm";
    /** Quantiles of the negative binomial distribution that was learnt beside them. */
    static final String COUNTS = "lstm-counts";

    private NetworkEnsemble() {}

    /**
     * Forecasts in both forms, in the panel's order.
     *
     * @param windows one a series of the panel, as of its last day
     */
    static Map<String, List<QuantileForecast>> forecasts(
            List<ComputationGraph> members, List<Window> windows, SalesPanel past) {
        double[][][] units = Inference.units(members, windows);
        List<QuantileForecast> quantiles = new ArrayList<>();
        List<QuantileForecast> counts = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            quantiles.add(quantiles(past, past.series().get(i), units[i]));
            counts.add(counts(past, past.series().get(i), units[i]));
        }
        Map<String, List<QuantileForecast>> forecasts = new LinkedHashMap<>();
        forecasts.put(QUANTILES, quantiles);
        forecasts.put(COUNTS, counts);
        return forecasts;
    }

    /** Per day the quantiles, then the mean. */
    static QuantileForecast quantiles(SalesPanel past, PanelSeries series, double[][] units) {
        double[] mean = new double[units.length];
        double[][] quantiles = new double[units.length][QuantileForecast.LEVELS.size()];
        for (int day = 0; day < units.length; day++) {
            System.arraycopy(units[day], 0, quantiles[day], 0, quantiles[day].length);
            mean[day] = units[day][Inference.MEAN];
        }
        return QuantileForecast.rearranged(series.id(), past.lastDay(), mean, quantiles);
    }

    private static QuantileForecast counts(SalesPanel past, PanelSeries series, double[][] units) {
        double[] mean = new double[units.length];
        double[][] quantiles = new double[units.length][];
        for (int day = 0; day < units.length; day++) {
            mean[day] = units[day][Inference.MEAN];
            quantiles[day] = CountQuantiles.of(mean[day], units[day][Inference.VARIANCE]);
        }
        return QuantileForecast.rearranged(series.id(), past.lastDay(), mean, quantiles);
    }
}
