package io.touchstock.forecasting.rolling;

import io.touchstock.forecasting.encoding.EncodedSeries;

/** Coefficients of all series as of a day. */
public final class RollingFit {
    private final RollingDesign design;
    private final int origin;
    private final double[] common;
    private final float[][] own;

    RollingFit(RollingDesign design, int origin, double[] common, float[][] own) {
        this.design = design;
        this.origin = origin;
        this.common = common;
        this.own = own;
    }

    /** Index of the last day that was read. */
    public int origin() {
        return origin;
    }

    double[] common() {
        return common;
    }

    /**
     * Logarithm of the expected units of consecutive days.
     *
     * @param index of the series in its panel
     * @param from first day
     * @param to written from its first element on; its length is the number of days
     */
    public void log(EncodedSeries series, int index, int from, float[] to) {
        int[] at = new int[design.widest()];
        double[] value = new double[design.widest()];
        float[] coefficients = own[index];
        for (int step = 0; step < to.length; step++) {
            int day = from + step;
            int count = design.row(series, Math.max(0, day), origin, at, value);
            double sum = coefficients[coefficients.length - 1];
            for (int k = 0; k < count; k++) {
                sum += coefficients[at[k]] * value[k];
            }
            to[step] = (float) Math.max(-12, Math.min(20, sum));
        }
    }
}
