package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.series.SeriesWindow;
import io.touchstock.forecasting.series.WindowFeatures;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Many windows as the network's two inputs, {@code [window, feature, day]}. Closing frees them. */
record WindowBatch(INDArray history, INDArray horizon) implements AutoCloseable {
    static WindowBatch of(List<SeriesWindow> windows, WindowFeatures features) {
        return new WindowBatch(
                array(windows.stream().map(features::history).toArray(float[][][]::new)),
                array(windows.stream().map(features::horizon).toArray(float[][][]::new)));
    }

    /** In Fortran order, which the LSTM's matrix products read fastest. */
    static INDArray array(float[][][] values) {
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

    INDArray[] inputs() {
        return new INDArray[] {history, horizon};
    }

    @Override
    public void close() {
        history.close();
        horizon.close();
    }
}
