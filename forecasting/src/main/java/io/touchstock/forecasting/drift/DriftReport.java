package io.touchstock.forecasting.drift;

import io.touchstock.connectors.event.ModelDrift;
import java.time.LocalDate;

/** What is told of a model after a day. */
public final class DriftReport {
    private DriftReport() {}

    /** The row of a day. */
    public static ModelDrift of(
            String modelVersion, LocalDate day, DriftTotals window, Reference reference, DriftStatus status) {
        return new ModelDrift(
                modelVersion,
                day,
                status.drifting(),
                status.since(),
                Math.toIntExact(window.points()),
                window.wape(),
                reference.wape(),
                window.bias(),
                reference.bias(),
                window.coverage80(),
                reference.coverage80(),
                status.drifting() ? status.reason() + "; train the model again on newer days" : "");
    }
}
