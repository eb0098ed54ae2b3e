package io.touchstock.forecasting.model;

import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;

/** Where a model can be loaded from again and again; travels to where the forecasts are made. */
public interface ModelSource extends Serializable {
    /** Another text when another model lies there; empty while there is none, as when one is being replaced. */
    Optional<String> stamp() throws IOException;

    /** Loads the model that lies there now. */
    LoadedModel load() throws IOException;
}
