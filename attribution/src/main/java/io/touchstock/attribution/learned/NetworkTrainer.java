package io.touchstock.attribution.learned;

/** Finds the weights of the network; see {@code attribution.dl4j}. */
@FunctionalInterface
public interface NetworkTrainer {

    /**
     * Trains until the validation loss no longer falls or the budget is spent, and gives the weights that did best
     * there. The same input and seed give the same weights unless the time limit is reached.
     */
    TrainedNetwork train(TrainingSequences set, LearnedSettings settings);
}
