package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.backtest.Round;
import io.touchstock.forecasting.blend.BlendText;
import io.touchstock.forecasting.boosting.BoostedForecaster;
import io.touchstock.forecasting.calibration.BandsText;
import io.touchstock.forecasting.encoding.EncodedPanel;
import io.touchstock.forecasting.encoding.EncodingText;
import io.touchstock.forecasting.encoding.PanelEncoding;
import io.touchstock.forecasting.feature.Window;
import io.touchstock.forecasting.feature.WindowBuilder;
import io.touchstock.forecasting.model.Forecasts;
import io.touchstock.forecasting.model.LoadedModel;
import io.touchstock.forecasting.model.ModelDirectory;
import io.touchstock.forecasting.model.Provenance;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.model.TrainingProgress;
import io.touchstock.forecasting.panel.ColumnRequest;
import io.touchstock.forecasting.panel.SalesPanel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Networks that forecast panels of the kind they were trained on: the same columns and frequency, any series, any later
 * past. Each forecast is blended with those of other models, which are fitted to the same past, and its bands are
 * calibrated; weights and bands were learnt in training. Not thread-safe: one instance a thread.
 */
public final class NetworkModel implements LoadedModel {
    private static final String ENCODING = "encoding.tsv";
    private static final String BLEND = "blend.tsv";
    private static final String BANDS = "bands.tsv";
    private static final String MEMBER = "network-%d.zip";

    private final List<ComputationGraph> members;
    private final LearntTrees trees;
    private final PanelEncoding encoding;
    private final ForecastMix mix;
    private final Provenance provenance;
    private final List<TrainingProgress> curve;
    private final int horizon;
    private final List<Round> heldBack;

    NetworkModel(
            List<ComputationGraph> members,
            LearntTrees trees,
            PanelEncoding encoding,
            ForecastMix mix,
            Provenance provenance,
            List<TrainingProgress> curve,
            int horizon,
            List<Round> heldBack) {
        this.members = List.copyOf(members);
        this.trees = trees;
        this.encoding = encoding;
        this.mix = mix;
        this.provenance = provenance;
        this.curve = List.copyOf(curve);
        this.horizon = horizon;
        this.heldBack = List.copyOf(heldBack);
    }

    /** Loads the model that lies in a directory. */
    public static NetworkModel load(Path directory) throws IOException {
        ModelDirectory model = new ModelDirectory(directory);
        Provenance provenance = model.provenance();
        if (!NetworkTrainer.KIND.equals(provenance.kind())) {
            throw new IOException("The model in " + directory + " is of kind " + provenance.kind() + ", not "
                    + NetworkTrainer.KIND + "; train one with touchstock train");
        }
        NativeThreads.one();
        List<ComputationGraph> members = new ArrayList<>();
        int count = Integer.parseInt(provenance.config().get("members"));
        for (int i = 0; i < count; i++) {
            members.add(ComputationGraph.load(member(model.networkFile(), i).toFile(), false));
        }
        return new NetworkModel(
                members,
                LearntTrees.read(model.networkFile().getParent(), HeldBack.count(provenance)),
                EncodingText.read(Files.readString(model.networkFile().resolveSibling(ENCODING))),
                new ForecastMix(
                        BlendText.read(Files.readString(model.networkFile().resolveSibling(BLEND))),
                        BandsText.read(Files.readString(model.networkFile().resolveSibling(BANDS)))),
                provenance,
                List.of(),
                Integer.parseInt(provenance.config().get("horizon")),
                List.of());
    }

    private static Path member(Path first, int number) {
        return number == 0 ? first : first.resolveSibling(MEMBER.formatted(number));
    }

    /** Writes a model directory (see {@link ModelDirectory}); an existing model there is replaced as a whole. */
    public void save(Path directory) throws IOException {
        new ModelDirectory(directory).write(provenance, curve, file -> {
            Files.writeString(file.resolveSibling(ENCODING), EncodingText.write(encoding));
            Files.writeString(file.resolveSibling(BLEND), BlendText.write(mix.blend()));
            Files.writeString(file.resolveSibling(BANDS), BandsText.write(mix.bands()));
            trees.write(file.getParent());
            for (int i = 0; i < members.size(); i++) {
                members.get(i).save(member(file, i).toFile(), false);
            }
        });
    }

    @Override
    public String name() {
        return "lstm";
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public int horizon() {
        return horizon;
    }

    @Override
    public List<ColumnRequest> columns() {
        return encoding.reads();
    }

    @Override
    public List<QuantileForecast> forecast(SalesPanel past, int periods) {
        return forecasts(past, periods).made();
    }

    @Override
    public Forecasts forecasts(SalesPanel past, int periods) {
        if (periods < 1 || periods > horizon) {
            throw new IllegalArgumentException("The model forecasts 1 to " + horizon + " periods, not " + periods
                    + "; train one with a longer horizon");
        }
        String trained = provenance.config().get("frequency");
        if (!past.frequency().name().equals(trained)) {
            throw new IllegalArgumentException("The model was trained on " + trained + " sales, these are "
                    + past.frequency() + "; train one on them");
        }
        return mix.both(Round.of(past, past, periods, models(past, periods, members, trees.all(), mix.needed())));
    }

    /** Forecasts of some of the networks, and of other models, by model. */
    private Map<String, List<QuantileForecast>> models(
            SalesPanel past,
            int periods,
            List<ComputationGraph> networks,
            BoostedForecaster boosted,
            Set<String> others) {
        EncodedPanel panel = encoding.encode(past, periods);
        int origin = past.periods() - 1;
        WindowBuilder builder = new WindowBuilder(panel, periods, origin);
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < panel.series().size(); i++) {
            windows.add(builder.window(i, origin));
        }
        Map<String, List<QuantileForecast>> forecasts = Contenders.forecasts(past, periods, others);
        forecasts.putAll(NetworkEnsemble.forecasts(networks, windows, past));
        if (others.contains(Boosting.NAME)) {
            forecasts.put(Boosting.NAME, Boosting.forecasts(boosted, panel, builder, windows, past));
        }
        return forecasts;
    }

    /**
     * What all models say of days, the networks that have not learnt a day of them alone.
     *
     * @return empty if every network has learnt some of them
     */
    Optional<Round> unseen(SalesPanel whole, Fold days) {
        HeldBack held = HeldBack.of(provenance, whole);
        int[] blind = IntStream.range(0, members.size())
                .filter(member -> held.isUnseenBy(member, days))
                .toArray();
        if (blind.length == 0) {
            return Optional.empty();
        }
        List<ComputationGraph> networks =
                IntStream.of(blind).mapToObj(members::get).toList();
        SalesPanel before = whole.asOf(whole.day(days.origin()));
        return Optional.of(Round.of(
                whole,
                before,
                horizon,
                models(
                        before,
                        horizon,
                        networks,
                        trees.unseen(held, days, blind[0]),
                        new HashSet<>(Contenders.names()))));
    }

    /** Days that some networks did not learn, and what those forecast of them; empty for a model that was loaded. */
    List<Round> heldBack() {
        return heldBack;
    }

    @Override
    public void close() {
        members.forEach(ComputationGraph::close);
    }
}
