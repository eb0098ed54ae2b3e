package io.touchstock.forecasting.model;

/** Learns a model from series. */
@FunctionalInterface
public interface Trainer {
    /**
     * Trains until the budget is spent or the held-out score no longer improves.
     *
     * @throws IllegalArgumentException if no series is long enough for one window of history and horizon
     */
    TrainedModel train(TrainingSet set, TrainingBudget budget, TrainingListener listener);
}
