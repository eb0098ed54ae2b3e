package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.model.LoadedModel;
import io.touchstock.forecasting.model.ModelDirectory;
import io.touchstock.forecasting.model.ModelSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Networks in a directory.
 *
 * @param path of the directory, the same wherever the networks are loaded
 */
public record NetworkDirectory(String path) implements ModelSource {
    @Override
    public Optional<String> stamp() throws IOException {
        return new ModelDirectory(Path.of(path)).stamp();
    }

    @Override
    public LoadedModel load() throws IOException {
        return NetworkModel.load(Path.of(path));
    }
}
