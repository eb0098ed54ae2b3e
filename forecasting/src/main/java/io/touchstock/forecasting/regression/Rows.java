package io.touchstock.forecasting.regression;

import io.touchstock.forecasting.panel.PanelSeries;
import java.util.Arrays;

/** The observed periods of a series with their design rows, packed. */
final class Rows {
    private final int[] starts;
    private final int[] columns;
    private final float[] values;
    private final double[] demand;
    private final double[] weights;
    private final int[] indices;

    private Rows(int[] starts, int[] columns, float[] values, double[] demand, double[] weights, int[] indices) {
        this.starts = starts;
        this.columns = columns;
        this.values = values;
        this.demand = demand;
        this.weights = weights;
        this.indices = indices;
    }

    /** @param decay weight of a period over that of the next */
    static Rows of(Covariates design, PanelSeries series, double decay) {
        int observed = 0;
        for (int i = 0; i < series.length(); i++) {
            observed += series.observed(i) ? 1 : 0;
        }
        int[] starts = new int[observed + 1];
        int[] columns = new int[observed * 32];
        float[] values = new float[observed * 32];
        double[] demand = new double[observed];
        double[] weights = new double[observed];
        int[] indices = new int[observed];
        SparseRow row = new SparseRow();
        int at = 0;
        int end = 0;
        for (int i = 0; i < series.length(); i++) {
            if (!series.observed(i)) {
                continue;
            }
            design.fill(series, i, row);
            if (end + row.size() > columns.length) {
                columns = Arrays.copyOf(columns, 2 * columns.length + row.size());
                values = Arrays.copyOf(values, columns.length);
            }
            for (int j = 0; j < row.size(); j++) {
                columns[end] = row.column(j);
                values[end++] = (float) row.value(j);
            }
            demand[at] = series.units(i);
            weights[at] = Math.pow(decay, series.length() - 1.0 - i);
            indices[at] = i;
            starts[++at] = end;
        }
        return new Rows(starts, columns, values, demand, weights, indices);
    }

    int count() {
        return demand.length;
    }

    double demand(int row) {
        return demand[row];
    }

    double weight(int row) {
        return weights[row];
    }

    /** The period of the series that a row stands for. */
    int index(int row) {
        return indices[row];
    }

    double product(int row, double[] coefficients) {
        double sum = 0;
        for (int at = starts[row]; at < starts[row + 1]; at++) {
            sum += values[at] * coefficients[columns[at]];
        }
        return sum;
    }

    /** Adds a multiple of a row to a vector. */
    void addTo(double[] vector, int row, double factor) {
        for (int at = starts[row]; at < starts[row + 1]; at++) {
            vector[columns[at]] += factor * values[at];
        }
    }

    /** Adds a multiple of a row's outer product to the lower triangle of a matrix. */
    void addTo(double[][] matrix, int row, double factor) {
        for (int at = starts[row]; at < starts[row + 1]; at++) {
            double scaled = factor * values[at];
            double[] line = matrix[columns[at]];
            for (int other = starts[row]; other < starts[row + 1]; other++) {
                if (columns[other] <= columns[at]) {
                    line[columns[other]] += scaled * values[other];
                }
            }
        }
    }

    double meanDemand() {
        return Arrays.stream(demand).average().orElse(0);
    }
}
