package io.touchstock.forecasting.model;

import io.touchstock.forecasting.panel.ColumnRequest;
import java.util.List;

/** A model read from its directory. Forecasts panels of the kind it was trained on; one instance a thread. */
public interface LoadedModel extends PanelForecaster, AutoCloseable {
    Provenance provenance();

    /** Periods that it was trained to forecast; it forecasts as many or fewer. */
    int horizon();

    /** Columns known in advance that it reads; it refuses a panel without one of them. */
    List<ColumnRequest> columns();

    /** Frees what the model holds outside the heap. */
    @Override
    void close();
}
