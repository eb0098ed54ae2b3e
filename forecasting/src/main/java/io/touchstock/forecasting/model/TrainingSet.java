package io.touchstock.forecasting.model;

import io.touchstock.forecasting.series.DailySeries;
import java.time.LocalDate;
import java.util.List;

/**
 * What a model learns from.
 *
 * @param series nothing after {@code asOf} is learnt from, whatever they hold
 * @param asOf the last day whose units the model may see
 */
public record TrainingSet(List<DailySeries> series, LocalDate asOf) {
    public TrainingSet {
        series = List.copyOf(series);
        if (series.isEmpty()) {
            throw new IllegalArgumentException("Nothing to learn from: give at least one series");
        }
    }
}
