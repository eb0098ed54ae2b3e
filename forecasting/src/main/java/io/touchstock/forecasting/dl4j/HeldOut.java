package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.encoding.EncodedPanel;
import io.touchstock.forecasting.feature.Window;
import io.touchstock.forecasting.feature.WindowBuilder;
import io.touchstock.forecasting.model.QuantileForecast;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Windows of all series as of a past day, whose truth was held back from training. */
record HeldOut(EncodedPanel panel, List<Window> windows) {
    static HeldOut of(EncodedPanel panel, WindowBuilder builder, Fold fold) {
        return new HeldOut(
                panel,
                IntStream.range(0, panel.series().size())
                        .mapToObj(series -> builder.window(series, fold.origin()))
                        .toList());
    }

    /** Mean pinball loss over series that had begun, days and levels, each series' in units of its scale. */
    double score(List<ComputationGraph> members) {
        return score(Inference.units(members, windows));
    }

    private double score(double[][][] forecasts) {
        double sum = 0;
        long count = 0;
        int levels = QuantileForecast.LEVELS.size();
        for (int w = 0; w < forecasts.length; w++) {
            Window window = windows.get(w);
            float[] units = panel.series().get(window.series()).units();
            if (panel.series().get(window.series()).firstDay() > window.origin()) {
                continue;
            }
            for (int day = 0; day < forecasts[w].length; day++) {
                float truth = units[window.origin() + 1 + day];
                if (!Float.isNaN(truth)) {
                    for (int k = 0; k < levels; k++) {
                        sum += pinball(QuantileForecast.LEVELS.get(k), truth, forecasts[w][day][k]) / window.scale();
                    }
                    count += levels;
                }
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private static double pinball(double level, double actual, double forecast) {
        return Math.max(level * (actual - forecast), (level - 1) * (actual - forecast));
    }
}
