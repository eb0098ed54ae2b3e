package io.touchstock.forecasting.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A model fresh from training: it can forecast, tell where it comes from, and be kept. */
public interface TrainedModel extends AutoCloseable {
    DemandForecaster forecaster();

    Provenance provenance();

    /** What the listener heard, for the training curve. */
    List<TrainingProgress> curve();

    /**
     * Writes a model directory (see {@link ModelDirectory}); an existing model there is replaced as a whole.
     *
     * @param provenance what to write into it; usually {@link #provenance} with metrics added
     */
    void save(Path directory, Provenance provenance) throws IOException;

    @Override
    default void close() {
        forecaster().close();
    }
}
