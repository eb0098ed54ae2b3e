package io.touchstock.forecasting.regression;

import io.touchstock.forecasting.panel.PanelSeries;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Each price beside the exponentially smoothed price before it. Prices are known in advance, so the future has it too.
 */
final class UsualPrices {
    private final int horizon;
    private final int column;
    private final double weight;
    private final Map<PanelSeries, float[]> ratios = new ConcurrentHashMap<>();

    UsualPrices(int horizon, int column, double weight) {
        this.horizon = horizon;
        this.column = column;
        this.weight = weight;
    }

    /** Logarithm of the ratio; 0 without a price. */
    double logRatio(PanelSeries series, int index) {
        float[] known = ratios.computeIfAbsent(series, this::ratios);
        return index < known.length ? known[index] : 0;
    }

    private float[] ratios(PanelSeries series) {
        int reach = series.length() + horizon;
        float[] result = new float[reach];
        double usual = Double.NaN;
        for (int i = 0; i < reach; i++) {
            float price = series.known(column, i);
            if (price > 0) {
                double log = Math.log(price);
                usual = Double.isNaN(usual) ? log : usual;
                result[i] = (float) (log - usual);
                usual += weight * (log - usual);
            }
        }
        return result;
    }
}
