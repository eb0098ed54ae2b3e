package io.touchstock.forecasting.regression;

import java.util.Arrays;

/** The values that are not 0 of one row of a design. */
final class SparseRow {
    private int[] columns = new int[48];
    private double[] values = new double[48];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int column, double value) {
        if (value == 0) {
            return;
        }
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        columns[size] = column;
        values[size++] = value;
    }

    void addAll(SparseRow other) {
        for (int i = 0; i < other.size; i++) {
            add(other.columns[i], other.values[i]);
        }
    }

    int size() {
        return size;
    }

    int column(int at) {
        return columns[at];
    }

    double value(int at) {
        return values[at];
    }
}
