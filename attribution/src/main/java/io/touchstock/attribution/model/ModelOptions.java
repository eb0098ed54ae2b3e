package io.touchstock.attribution.model;

import java.io.Serializable;
import java.time.Duration;

/**
 * What can be set about the models.
 *
 * @param markovOrder how many of the last channels the chain remembers, 1 to {@link MarkovChain#MAX_ORDER}
 * @param halfLife of {@code time-decay}
 * @param position weights of {@code position}
 */
public record ModelOptions(int markovOrder, Duration halfLife, PositionBased position) implements Serializable {

    public static final ModelOptions DEFAULTS =
            new ModelOptions(1, TimeDecay.DEFAULT_HALF_LIFE, PositionBased.U_SHAPED);

    public ModelOptions withMarkovOrder(int order) {
        return new ModelOptions(order, halfLife, position);
    }

    public ModelOptions withHalfLife(Duration newHalfLife) {
        return new ModelOptions(markovOrder, newHalfLife, position);
    }

    public ModelOptions withPosition(PositionBased weights) {
        return new ModelOptions(markovOrder, halfLife, weights);
    }
}
