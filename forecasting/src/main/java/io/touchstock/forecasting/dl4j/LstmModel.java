package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.model.DemandForecaster;
import io.touchstock.forecasting.model.ModelDirectory;
import io.touchstock.forecasting.model.Provenance;
import io.touchstock.forecasting.model.TrainedModel;
import io.touchstock.forecasting.model.TrainingProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** A network fresh from training. */
final class LstmModel implements TrainedModel {
    private final LstmForecaster forecaster;
    private final ComputationGraph network;
    private final Provenance provenance;
    private final List<TrainingProgress> curve;

    LstmModel(
            LstmForecaster forecaster, ComputationGraph network, Provenance provenance, List<TrainingProgress> curve) {
        this.forecaster = forecaster;
        this.network = network;
        this.provenance = provenance;
        this.curve = List.copyOf(curve);
    }

    @Override
    public DemandForecaster forecaster() {
        return forecaster;
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public List<TrainingProgress> curve() {
        return curve;
    }

    @Override
    public void save(Path directory, Provenance toWrite) throws IOException {
        new ModelDirectory(directory).write(toWrite, curve, file -> network.save(file.toFile(), false));
    }
}
