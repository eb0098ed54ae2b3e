package io.touchstock.forecasting.training;

import io.touchstock.forecasting.evaluation.Accuracy;
import io.touchstock.forecasting.model.Provenance;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a model did on the days held back, beside the baselines.
 *
 * @param provenance of the model, with its metrics
 * @param from first day held back
 * @param to last day held back
 * @param model how the model did
 * @param baselines how the baselines did on the same days, by name
 */
public record HoldoutReport(
        Provenance provenance, LocalDate from, LocalDate to, Accuracy model, Map<String, Accuracy> baselines) {
    public HoldoutReport {
        baselines = Collections.unmodifiableMap(new LinkedHashMap<>(baselines));
    }
}
