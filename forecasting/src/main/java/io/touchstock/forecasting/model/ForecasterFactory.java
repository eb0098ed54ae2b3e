package io.touchstock.forecasting.model;

import java.io.IOException;
import java.io.Serializable;

/** Opens a forecaster of its own for each caller; travels to where the forecasts are made. */
@FunctionalInterface
public interface ForecasterFactory extends Serializable {
    /** Loads the model. */
    DemandForecaster open() throws IOException;
}
