package io.touchstock.app.cli;

import io.touchstock.forecasting.dl4j.NetworkModel;
import java.io.IOException;
import java.nio.file.Path;

/** Opens the folder that train has filled. */
final class LoadedModel {
    private LoadedModel() {}

    /** @throws InputException if there is no model that can be read */
    static NetworkModel of(Path folder) {
        try {
            return NetworkModel.load(folder);
        } catch (IOException e) {
            throw new InputException("--model: " + e.getMessage());
        }
    }
}
