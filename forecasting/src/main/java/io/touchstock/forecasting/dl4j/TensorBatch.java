package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.encoding.EncodedPanel;
import io.touchstock.forecasting.feature.Window;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Many windows as the network's inputs, {@code [window, feature, day]}, and the truth as its labels. */
final class TensorBatch {
    private TensorBatch() {}

    static INDArray[] inputs(List<Window> windows) {
        int attributes = windows.get(0).attributes().length;
        INDArray[] inputs = new INDArray[2 + attributes];
        inputs[0] = array(windows.stream().map(Window::history).toArray(float[][][]::new));
        inputs[1] = array(windows.stream().map(Window::horizon).toArray(float[][][]::new));
        for (int i = 0; i < attributes; i++) {
            float[] values = new float[windows.size()];
            for (int window = 0; window < values.length; window++) {
                values[window] = windows.get(window).attributes()[i];
            }
            inputs[2 + i] = Nd4j.create(values, new long[] {values.length, 1}, 'f');
        }
        return inputs;
    }

    /**
     * With labels; days that are held back and days that were not observed weigh nothing.
     *
     * @param outputs of the network a day
     */
    static MultiDataSet labelled(List<Window> windows, EncodedPanel panel, Fold heldBack, int outputs) {
        int days = windows.get(0).base().length;
        float[][][] labels = new float[windows.size()][outputs][days];
        float[] mask = new float[windows.size() * days];
        for (int w = 0; w < windows.size(); w++) {
            Window window = windows.get(w);
            float[] units = panel.series().get(window.series()).units();
            for (int step = 0; step < days; step++) {
                int day = window.origin() + 1 + step;
                labels[w][DemandLoss.BASE][step] = window.base()[step];
                labels[w][DemandLoss.SCALE][step] = window.scale();
                labels[w][DemandLoss.WEIGHT][step] = 1f / days;
                if (heldBack.learns(day) && window.open()[step] && !Float.isNaN(units[day])) {
                    labels[w][DemandLoss.UNITS][step] = units[day];
                    mask[w + windows.size() * step] = 1;
                }
            }
        }
        return new MultiDataSet(inputs(windows), new INDArray[] {array(labels)}, null, new INDArray[] {
            Nd4j.create(mask, new long[] {windows.size(), days}, 'f')
        });
    }

    /** In Fortran order, which the LSTM's matrix products read fastest. */
    private static INDArray array(float[][][] values) {
        int windows = values.length;
        int features = values[0].length;
        int days = values[0][0].length;
        float[] flat = new float[windows * features * days];
        for (int window = 0; window < windows; window++) {
            for (int feature = 0; feature < features; feature++) {
                for (int day = 0; day < days; day++) {
                    flat[window + windows * (feature + features * day)] = values[window][feature][day];
                }
            }
        }
        return Nd4j.create(flat, new long[] {windows, features, days}, 'f');
    }
}
