package io.touchstock.attribution.model;

import java.io.Serializable;
import java.time.Duration;
import java.util.Set;

/**
 * What can be set about the models.
 *
 * @param markovOrder how many of the last channels the chain remembers, 1 to {@link MarkovChain#MAX_ORDER}
 * @param halfLife of {@code time-decay}
 * @param position weights of {@code position}
 * @param directChannels what {@code last-non-direct} passes over, however capitalised
 * @param shapleySamples how many orders of the channels {@code shapley-rate} looks at where there are too many channels
 *     for all orders; rounded up to what its estimate needs
 * @param seed of what is drawn
 */
public record ModelOptions(
        int markovOrder,
        Duration halfLife,
        PositionBased position,
        Set<String> directChannels,
        int shapleySamples,
        long seed)
        implements Serializable {

    public static final ModelOptions DEFAULTS = new ModelOptions(
            1, TimeDecay.DEFAULT_HALF_LIFE, PositionBased.U_SHAPED, LastNonDirect.DIRECT_CHANNELS, 10_000, 1);

    public ModelOptions {
        directChannels = Set.copyOf(directChannels);
        if (shapleySamples < 1) {
            throw new IllegalArgumentException("shapleySamples is " + shapleySamples + ", 1 or more is possible");
        }
    }

    public ModelOptions withMarkovOrder(int order) {
        return new ModelOptions(order, halfLife, position, directChannels, shapleySamples, seed);
    }

    public ModelOptions withHalfLife(Duration newHalfLife) {
        return new ModelOptions(markovOrder, newHalfLife, position, directChannels, shapleySamples, seed);
    }

    public ModelOptions withPosition(PositionBased weights) {
        return new ModelOptions(markovOrder, halfLife, weights, directChannels, shapleySamples, seed);
    }

    public ModelOptions withDirectChannels(Set<String> channels) {
        return new ModelOptions(markovOrder, halfLife, position, channels, shapleySamples, seed);
    }

    public ModelOptions withShapleySamples(int samples) {
        return new ModelOptions(markovOrder, halfLife, position, directChannels, samples, seed);
    }

    public ModelOptions withSeed(long newSeed) {
        return new ModelOptions(markovOrder, halfLife, position, directChannels, shapleySamples, newSeed);
    }
}
