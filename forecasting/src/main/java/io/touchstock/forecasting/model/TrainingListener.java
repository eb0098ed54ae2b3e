package io.touchstock.forecasting.model;

/** Hears how training goes on; called from the training thread. */
@FunctionalInterface
public interface TrainingListener {
    /** A listener that does nothing. */
    TrainingListener SILENT = progress -> {};

    void progressed(TrainingProgress progress);
}
