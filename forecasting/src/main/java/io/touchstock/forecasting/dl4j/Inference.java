package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.feature.Window;
import io.touchstock.forecasting.model.QuantileForecast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The members' forecasts of many windows, averaged; up to 256 windows a pass. */
final class Inference {
    /** Outputs of the network a day: quantiles, mean, dispersion. */
    static final int OUTPUTS = QuantileForecast.LEVELS.size() + 2;

    /** Places of what {@link #units} tells of a day after its quantiles. */
    static final int MEAN = QuantileForecast.LEVELS.size();

    static final int VARIANCE = MEAN + 1;

    private static final int WINDOWS_PER_PASS = 256;

    private Inference() {}

    /**
     * Forecasts in units.
     *
     * @return per window and day the quantiles, ascending, the mean and the variance; 0 on closed days
     */
    static double[][][] units(List<ComputationGraph> members, List<Window> windows) {
        List<double[][]> forecasts = new ArrayList<>(windows.size());
        for (int from = 0; from < windows.size(); from += WINDOWS_PER_PASS) {
            pass(members, windows.subList(from, Math.min(from + WINDOWS_PER_PASS, windows.size())), forecasts);
        }
        return forecasts.toArray(double[][][]::new);
    }

    private static void pass(List<ComputationGraph> members, List<Window> windows, List<double[][]> forecasts) {
        int levels = QuantileForecast.LEVELS.size();
        int days = windows.get(0).base().length;
        double[][][] sums = new double[windows.size()][days][OUTPUTS];
        INDArray[] inputs = TensorBatch.inputs(windows);
        for (ComputationGraph member : members) {
            INDArray output = member.output(false, inputs)[0];
            float[] flat = output.dup('c').data().asFloat();
            output.close();
            for (int w = 0; w < sums.length; w++) {
                for (int day = 0; day < days; day++) {
                    if (!windows.get(w).open()[day]) {
                        continue;
                    }
                    double[] units = new double[OUTPUTS];
                    for (int k = 0; k <= levels; k++) {
                        units[k] = windows.get(w).base()[day] * DemandLoss.ratio(flat[(w * OUTPUTS + k) * days + day]);
                    }
                    Arrays.sort(units, 0, levels);
                    double mean = units[MEAN];
                    units[VARIANCE] =
                            mean + mean * mean * DemandLoss.dispersion(flat[(w * OUTPUTS + VARIANCE) * days + day]);
                    for (int k = 0; k < OUTPUTS; k++) {
                        sums[w][day][k] += units[k] / members.size();
                    }
                }
            }
        }
        for (INDArray input : inputs) {
            input.close();
        }
        forecasts.addAll(Arrays.asList(sums));
    }
}
