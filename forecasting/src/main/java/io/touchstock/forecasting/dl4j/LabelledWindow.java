package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.series.SeriesWindow;
import io.touchstock.forecasting.series.WindowFeatures;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

/** A window with what came after it: units per day of the horizon, and whether they were the demand. */
final class LabelledWindow {
    private final SeriesWindow window;
    private final double[] truth;
    private final boolean[] observed;

    LabelledWindow(SeriesWindow window, double[] truth, boolean[] observed) {
        this.window = window;
        this.truth = truth;
        this.observed = observed;
    }

    SeriesWindow window() {
        return window;
    }

    double truth(int step) {
        return truth[step];
    }

    boolean observed(int step) {
        return observed[step];
    }

    /**
     * Inputs, labels, and the mask of observed days. A label is what the truth exceeds the window's base by, in units
     * of its scale, the same in every column.
     */
    static MultiDataSet batch(List<LabelledWindow> windows, WindowFeatures features) {
        int columns = QuantileForecast.LEVELS.size() + 1;
        int days = features.horizonDays();
        float[][][] labels = new float[windows.size()][columns][days];
        float[][][] mask = new float[windows.size()][1][days];
        for (int i = 0; i < windows.size(); i++) {
            LabelledWindow each = windows.get(i);
            double scale = features.scale(each.window);
            double[] base = features.base(each.window);
            for (int day = 0; day < days; day++) {
                mask[i][0][day] = each.observed[day] ? 1 : 0;
                for (int column = 0; column < columns; column++) {
                    labels[i][column][day] = (float) (each.truth[day] / scale - base[day]);
                }
            }
        }
        WindowBatch inputs =
                WindowBatch.of(windows.stream().map(LabelledWindow::window).toList(), features);
        return new MultiDataSet(inputs.inputs(), new INDArray[] {WindowBatch.array(labels)}, null, new INDArray[] {
            WindowBatch.array(mask).reshape('f', windows.size(), days)
        });
    }
}
