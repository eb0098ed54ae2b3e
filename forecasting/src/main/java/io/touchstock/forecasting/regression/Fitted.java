package io.touchstock.forecasting.regression;

import io.touchstock.forecasting.panel.PanelSeries;
import java.util.Arrays;

/** A regressed series: its observed periods with their demand and what the regression makes of them. */
final class Fitted {
    private static final double HALF_A_UNIT = 0.5;

    private final int length;
    private final double[] coefficients;
    private final double dispersion;
    private final double[] demand;
    private final double[] means;

    Fitted(PanelSeries series, Rows rows, SeriesFit fit) {
        this.length = series.length();
        this.coefficients = fit.coefficients();
        this.dispersion = fit.dispersion();
        this.demand = new double[length];
        this.means = new double[length];
        Arrays.fill(demand, Double.NaN);
        Arrays.fill(means, Double.NaN);
        for (int row = 0; row < rows.count(); row++) {
            demand[rows.index(row)] = rows.demand(row);
            means[rows.index(row)] = SeriesFit.mean(rows.product(row, coefficients));
        }
    }

    int length() {
        return length;
    }

    double dispersion() {
        return dispersion;
    }

    /** {@code NaN} where not observed. */
    double demand(int index) {
        return demand[index];
    }

    /** {@code NaN} where not observed. */
    double mean(int index) {
        return means[index];
    }

    /** Standing of the last observed periods: their demand over what the regression makes of them; 1 if none is. */
    double standing(int periods) {
        double above = HALF_A_UNIT;
        double below = HALF_A_UNIT;
        for (int i = Math.max(0, length - periods); i < length; i++) {
            if (!Double.isNaN(means[i])) {
                above += demand[i];
                below += means[i];
            }
        }
        return above / below;
    }

    double mean(SparseRow row) {
        double sum = 0;
        for (int at = 0; at < row.size(); at++) {
            sum += row.value(at) * coefficients[row.column(at)];
        }
        return SeriesFit.mean(sum);
    }
}
