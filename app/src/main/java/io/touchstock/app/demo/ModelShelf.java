package io.touchstock.app.demo;

import io.touchstock.forecasting.dl4j.Checkpoint;
import io.touchstock.forecasting.dl4j.NetworkModel;
import io.touchstock.forecasting.dl4j.NetworkPlan;
import io.touchstock.forecasting.dl4j.NetworkTrainer;
import io.touchstock.forecasting.model.DataHash;
import io.touchstock.forecasting.model.ModelDirectory;
import io.touchstock.forecasting.model.Provenance;
import io.touchstock.forecasting.model.TrainingListener;
import io.touchstock.forecasting.panel.SalesPanel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where the demo keeps its model from one start to the next: a model is kept as long as its data and its plan are the
 * same. The plan is a smaller one than that of the command {@code train}: who starts a demo waits for it.
 */
final class ModelShelf {

    static final int HORIZON_DAYS = 28;

    private static final int MEMBERS = 2;
    private static final int HIDDEN_UNITS = 16;
    private static final int BATCH_SIZE = 64;
    private static final int STEPS = 60;
    private static final double LEARNING_RATE = 2e-3;

    private final Path directory;
    private final NetworkPlan plan;
    private final InstantSource clock;

    ModelShelf(Path directory, long seed, int workers, InstantSource clock) {
        this.directory = directory;
        this.plan = new NetworkPlan(
                HORIZON_DAYS,
                MEMBERS,
                HIDDEN_UNITS,
                BATCH_SIZE,
                STEPS,
                LEARNING_RATE,
                Duration.ofHours(1),
                workers,
                seed);
        this.clock = clock;
    }

    /** The model of this past, if an earlier start has left it. */
    Optional<Provenance> kept(SalesPanel past) throws IOException {
        ModelDirectory model = new ModelDirectory(directory);
        if (!model.holdsModel()) {
            return Optional.empty();
        }
        Provenance provenance = model.provenance();
        boolean same = provenance.kind().equals(NetworkTrainer.KIND)
                && provenance.dataHash().equals(DataHash.of(past))
                && provenance.seed() == plan.seed()
                && Integer.toString(STEPS).equals(provenance.config().get("steps"));
        return same && loads() ? Optional.of(provenance) : Optional.empty();
    }

    /** An older program may have left a network that this one cannot read. */
    private boolean loads() {
        try (NetworkModel model = NetworkModel.load(directory)) {
            return model.horizon() == HORIZON_DAYS;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Trains a model, judged on days held back, and leaves it here. */
    Provenance train(SalesPanel past, TrainingListener listener) throws IOException {
        try (NetworkModel model = new NetworkTrainer(plan, clock).train(past, listener, Checkpoint.NONE)) {
            model.save(directory);
            return model.provenance();
        }
    }
}
