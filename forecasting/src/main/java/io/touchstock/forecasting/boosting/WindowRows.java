package io.touchstock.forecasting.boosting;

import io.touchstock.forecasting.encoding.EncodedColumn;
import io.touchstock.forecasting.encoding.EncodedPanel;
import io.touchstock.forecasting.feature.Window;
import io.touchstock.forecasting.feature.WindowBuilder;
import io.touchstock.forecasting.panel.Frequency;
import java.util.ArrayList;
import java.util.List;

/**
 * A day of a window as a row of numbers: what the window says of the day, what is known of the days around it, the
 * newest residuals and those of the same day of earlier weeks, and the attributes.
 */
final class WindowRows {
    private static final int RESIDUAL = 0;
    private static final int OBSERVED = 2;
    private static final int MOST_VALUES = 64;
    private static final int FORTNIGHT = 14;
    private static final int[] NEWEST = {1, 3, 7, 14};
    private static final int AROUND = 4;
    private static final int RETURNS = 3;

    private final int cycle;
    private final int firstColumn;
    private final int columns;
    private final int[] neighbours;
    private final List<Integer> attributes = new ArrayList<>();
    private final int width;

    WindowRows(EncodedPanel panel, WindowBuilder builder) {
        this.cycle = panel.frequency() == Frequency.DAILY ? 7 : 1;
        this.columns = panel.columns().size();
        this.firstColumn = columns == 0
                ? 0
                : builder.horizonNames().indexOf(panel.columns().get(0).name());
        List<Integer> told = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            EncodedColumn.Role role = panel.columns().get(i).role();
            if (role == EncodedColumn.Role.PROMOTION || role == EncodedColumn.Role.PRICE) {
                told.add(firstColumn + i);
            }
        }
        neighbours = told.stream().mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < panel.attributeSizes().size(); i++) {
            if (panel.attributeSizes().get(i) <= MOST_VALUES) {
                attributes.add(i);
            }
        }
        width = builder.horizonNames().size()
                + 1
                + AROUND * neighbours.length
                + NEWEST.length
                + RETURNS
                + 2
                + attributes.size();
    }

    int width() {
        return width;
    }

    /** The row of a step of the horizon. */
    float[] row(Window window, int step) {
        float[] row = new float[width];
        int at = 0;
        float[][] horizon = window.horizon();
        for (float[] feature : horizon) {
            row[at++] = feature[step];
        }
        row[at++] = (float) Math.log(window.base()[step] / window.scale());
        for (int feature : neighbours) {
            around(horizon[feature], step, row, at);
            at += AROUND;
        }
        float[][] history = window.history();
        int days = history[0].length;
        for (int span : NEWEST) {
            row[at++] = mean(history, days - span);
        }
        int same = days - cycle + step % cycle;
        for (int back = 0; back < RETURNS; back++) {
            row[at++] = history[RESIDUAL][same - back * cycle];
        }
        int fortnight = days - 2 * cycle + step % (2 * cycle);
        row[at++] = history[RESIDUAL][fortnight];
        row[at++] = history[RESIDUAL][fortnight - 2 * cycle];
        for (int attribute : attributes) {
            row[at++] = window.attributes()[attribute];
        }
        return row;
    }

    /** Of one column: the days beside it, for how long it has been so, and its sum over the fortnight before. */
    private static void around(float[] column, int step, float[] row, int at) {
        row[at] = column[Math.max(0, step - 1)];
        row[at + 1] = column[Math.min(column.length - 1, step + 1)];
        int since = 0;
        while (since < FORTNIGHT && step > since && column[step - since - 1] == column[step]) {
            since++;
        }
        row[at + 2] = since;
        for (int back = 1; back <= FORTNIGHT; back++) {
            row[at + 3] += column[Math.max(0, step - back)];
        }
    }

    private static float mean(float[][] history, int from) {
        float sum = 0;
        float count = 0.5f;
        for (int day = Math.max(0, from); day < history[RESIDUAL].length; day++) {
            sum += history[OBSERVED][day] * history[RESIDUAL][day];
            count += history[OBSERVED][day];
        }
        return sum / count;
    }
}
