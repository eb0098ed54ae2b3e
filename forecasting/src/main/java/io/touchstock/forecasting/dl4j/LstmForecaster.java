package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.model.DemandForecaster;
import io.touchstock.forecasting.model.ForecasterFactory;
import io.touchstock.forecasting.model.ModelDirectory;
import io.touchstock.forecasting.model.Provenance;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.series.SeriesWindow;
import io.touchstock.forecasting.series.WindowFeatures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Forecasts with a trained network, up to 512 windows a pass. */
public final class LstmForecaster implements DemandForecaster {
    private static final int WINDOWS_PER_PASS = 512;

    private final ComputationGraph network;
    private final WindowFeatures features;
    private final String version;

    LstmForecaster(ComputationGraph network, WindowFeatures features, String version) {
        this.network = network;
        this.features = features;
        this.version = version;
    }

    /** Loads the model that lies in a directory. */
    public static LstmForecaster load(Path directory) throws IOException {
        ModelDirectory model = new ModelDirectory(directory);
        Provenance provenance = model.provenance();
        if (!LstmTrainer.KIND.equals(provenance.kind())) {
            throw new IOException("The model in " + directory + " is of kind " + provenance.kind() + ", not "
                    + LstmTrainer.KIND + "; load it with the code that wrote it");
        }
        if (!LstmConfig.TARGET.equals(provenance.config().get("target"))) {
            throw new IOException("The model in " + directory + " learnt the target "
                    + provenance.config().get("target") + ", this program forecasts from " + LstmConfig.TARGET
                    + "; train it again");
        }
        LstmNetwork.prepareRuntime();
        return new LstmForecaster(
                ComputationGraph.load(model.networkFile().toFile(), false),
                LstmConfig.features(provenance.config()),
                provenance.modelVersion());
    }

    /**
     * A factory that loads the model anew for each caller.
     *
     * @param directory reachable under this path wherever forecasts are made
     */
    public static ForecasterFactory from(Path directory) {
        String path = directory.toAbsolutePath().toString();
        return () -> load(Path.of(path));
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public int historyDays() {
        return features.historyDays();
    }

    @Override
    public int horizonDays() {
        return features.horizonDays();
    }

    @Override
    public List<QuantileForecast> forecast(List<SeriesWindow> windows) {
        List<QuantileForecast> forecasts = new ArrayList<>(windows.size());
        for (int from = 0; from < windows.size(); from += WINDOWS_PER_PASS) {
            pass(windows.subList(from, Math.min(from + WINDOWS_PER_PASS, windows.size())), forecasts);
        }
        return forecasts;
    }

    private void pass(List<SeriesWindow> windows, List<QuantileForecast> forecasts) {
        int levels = QuantileForecast.LEVELS.size();
        int days = features.horizonDays();
        try (WindowBatch batch = WindowBatch.of(windows, features)) {
            INDArray output = network.output(false, batch.inputs())[0];
            float[] flat = output.dup('c').data().asFloat();
            output.close();
            for (int window = 0; window < windows.size(); window++) {
                double scale = features.scale(windows.get(window));
                double[] base = features.base(windows.get(window));
                int start = window * (levels + 1) * days;
                double[] mean = new double[days];
                double[][] quantiles = new double[days][levels];
                for (int day = 0; day < days; day++) {
                    for (int level = 0; level < levels; level++) {
                        quantiles[day][level] = scale * (base[day] + flat[start + level * days + day]);
                    }
                    mean[day] = scale * (base[day] + flat[start + levels * days + day]);
                }
                forecasts.add(QuantileForecast.rearranged(
                        windows.get(window).id(), windows.get(window).asOf(), mean, quantiles));
            }
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
