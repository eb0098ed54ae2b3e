package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.encoding.EncodedPanel;
import io.touchstock.forecasting.encoding.EncodingText;
import io.touchstock.forecasting.encoding.PanelEncoding;
import io.touchstock.forecasting.feature.Window;
import io.touchstock.forecasting.feature.WindowBuilder;
import io.touchstock.forecasting.model.ModelDirectory;
import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.model.Provenance;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.model.TrainingProgress;
import io.touchstock.forecasting.panel.SalesPanel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Networks that forecast panels of the kind they were trained on: the same columns and frequency, any series, any later
 * past. Not thread-safe: one instance a thread.
 */
public final class NetworkModel implements PanelForecaster, AutoCloseable {
    private static final String ENCODING = "encoding.tsv";
    private static final String MEMBER = "network-%d.zip";

    private final List<ComputationGraph> members;
    private final PanelEncoding encoding;
    private final Provenance provenance;
    private final List<TrainingProgress> curve;
    private final int horizon;

    NetworkModel(
            List<ComputationGraph> members,
            PanelEncoding encoding,
            Provenance provenance,
            List<TrainingProgress> curve,
            int horizon) {
        this.members = List.copyOf(members);
        this.encoding = encoding;
        this.provenance = provenance;
        this.curve = List.copyOf(curve);
        this.horizon = horizon;
    }

    /** Loads the model that lies in a directory. */
    public static NetworkModel load(Path directory) throws IOException {
        ModelDirectory model = new ModelDirectory(directory);
        Provenance provenance = model.provenance();
        if (!NetworkTrainer.KIND.equals(provenance.kind())) {
            throw new IOException("The model in " + directory + " is of kind " + provenance.kind() + ", not "
                    + NetworkTrainer.KIND + "; train one with touchstock train");
        }
        LstmNetwork.prepareRuntime();
        List<ComputationGraph> members = new ArrayList<>();
        int count = Integer.parseInt(provenance.config().get("members"));
        for (int i = 0; i < count; i++) {
            members.add(ComputationGraph.load(member(model.networkFile(), i).toFile(), false));
        }
        return new NetworkModel(
                members,
                EncodingText.read(Files.readString(model.networkFile().resolveSibling(ENCODING))),
                provenance,
                List.of(),
                Integer.parseInt(provenance.config().get("horizon")));
    }

    private static Path member(Path first, int number) {
        return number == 0 ? first : first.resolveSibling(MEMBER.formatted(number));
    }

    /** Writes a model directory (see {@link ModelDirectory}); an existing model there is replaced as a whole. */
    public void save(Path directory) throws IOException {
        new ModelDirectory(directory).write(provenance, curve, file -> {
            Files.writeString(file.resolveSibling(ENCODING), EncodingText.write(encoding));
            for (int i = 0; i < members.size(); i++) {
                members.get(i).save(member(file, i).toFile(), false);
            }
        });
    }

    @Override
    public String name() {
        return "lstm";
    }

    public Provenance provenance() {
        return provenance;
    }

    /** Periods that it was trained to forecast; it forecasts as many or fewer. */
    public int horizon() {
        return horizon;
    }

    @Override
    public List<QuantileForecast> forecast(SalesPanel past, int periods) {
        if (periods < 1 || periods > horizon) {
            throw new IllegalArgumentException("The model forecasts 1 to " + horizon + " periods, not " + periods
                    + "; train one with a longer horizon");
        }
        String trained = provenance.config().get("frequency");
        if (!past.frequency().name().equals(trained)) {
            throw new IllegalArgumentException("The model was trained on " + trained + " sales, these are "
                    + past.frequency() + "; train one on them");
        }
        EncodedPanel panel = encoding.encode(past, periods);
        int origin = past.periods() - 1;
        WindowBuilder builder = new WindowBuilder(panel, periods, origin);
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < panel.series().size(); i++) {
            windows.add(builder.window(i, origin));
        }
        double[][][] units = Inference.units(members, windows);
        List<QuantileForecast> forecasts = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            forecasts.add(forecast(past, i, units[i]));
        }
        return forecasts;
    }

    /** Quantiles of units that are whole are whole: between two whole numbers every one is as good. */
    private QuantileForecast forecast(SalesPanel past, int series, double[][] units) {
        int levels = QuantileForecast.LEVELS.size();
        double[] mean = new double[units.length];
        double[][] quantiles = new double[units.length][levels];
        for (int day = 0; day < units.length; day++) {
            mean[day] = units[day][levels];
            for (int k = 0; k < levels; k++) {
                quantiles[day][k] = encoding.wholeUnits() ? Math.rint(units[day][k]) : units[day][k];
            }
        }
        return QuantileForecast.rearranged(past.series().get(series).id(), past.lastDay(), mean, quantiles);
    }

    @Override
    public void close() {
        members.forEach(ComputationGraph::close);
    }
}
