package io.touchstock.attribution.model;

/** A model that credits channels from the counts of all paths. */
public interface AttributionModel {

    /** As on the command line, for example {@code markov}. */
    String name();

    /**
     * Credits every channel of the statistics, those of null journeys only with 0.
     *
     * @throws IllegalArgumentException if the model needs what path counts do not hold
     * @throws IllegalStateException if a path has a negative count
     */
    Attribution attribute(PathStatistics statistics);
}
