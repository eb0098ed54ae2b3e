package io.touchstock.forecasting.feature;

import io.touchstock.forecasting.encoding.EncodedPanel;
import io.touchstock.forecasting.encoding.EncodedSeries;
import io.touchstock.forecasting.rolling.RollingFit;

/**
 * Units of all series and what a fit expects, by day, each series scaled to the same weight: how far demand as a whole
 * has moved away from the regression since it was fitted.
 */
final class CommonResiduals {
    private final int from;
    private final double[] actual;
    private final double[] expected;

    CommonResiduals(EncodedPanel panel, RollingFit fit, int from, int to) {
        this.from = Math.max(0, from);
        int days = Math.max(0, to - this.from + 1);
        actual = new double[days];
        expected = new double[days];
        float[] log = new float[days];
        for (int i = 0; i < panel.series().size(); i++) {
            EncodedSeries series = panel.series().get(i);
            fit.log(series, i, this.from, log);
            double sum = 0;
            for (float each : log) {
                sum += Math.exp(each);
            }
            double weight = days / Math.max(sum, 1e-9);
            double precision = Math.min(1, sum / Math.max(days, 1));
            for (int step = 0; step < days; step++) {
                float units = series.units()[this.from + step];
                if (!Float.isNaN(units)) {
                    actual[step] += precision * weight * units;
                    expected[step] += precision * weight * Math.exp(log[step]);
                }
            }
        }
    }

    /** Logarithm of actual over expected, over the days up to {@code origin}. */
    double log(int origin, int days) {
        double above = 0.5;
        double below = 0.5;
        for (int day = Math.max(from, origin - days + 1); day <= origin && day - from < actual.length; day++) {
            above += actual[day - from];
            below += expected[day - from];
        }
        return Math.log(above / below);
    }
}
