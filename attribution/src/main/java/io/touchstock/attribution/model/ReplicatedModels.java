package io.touchstock.attribution.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/** Which models can be replicated, with what effort, and how. */
public final class ReplicatedModels {

    /** More coalitions than those of as many channels are not weighed in every replicate. */
    static final int MOST_RATED_CHANNELS = 14;

    /** Multiplications that the chain of one replicate may take: about half a second. */
    static final double MOST_CHAIN_PRODUCTS = 4e8;

    private ReplicatedModels() {}

    /**
     * How one model is replicated.
     *
     * @param cells numbers that are kept a replicate
     * @param replicated from a number of replicates to a model without any counts; null if it would take too long
     * @param refusal why not, and what to do; null if it can be done
     */
    public record Plan(long cells, IntFunction<ReplicatedModel> replicated, String refusal) {

        static Plan refused(String refusal) {
            return new Plan(0, null, refusal);
        }
    }

    /** The plan for a model over these paths; empty if it needs more than path counts. */
    public static Optional<Plan> plan(String model, ModelOptions options, PathStatistics statistics) {
        List<String> channels = statistics.channels();
        if (model.equals(MarkovModel.NAME)) {
            return Optional.of(chain(MarkovChain.of(statistics, options.markovOrder())));
        }
        if (model.equals(ShapleyRate.NAME)) {
            return Optional.of(rates(channels));
        }
        if (!Models.JOURNEY_LEVEL_NAMES.contains(model)) {
            return Optional.empty();
        }
        JourneyModel journeys = Models.journeyLevel(model, options);
        return journeys.needsTimes()
                ? Optional.empty()
                : Optional.of(new Plan(
                        2L * channels.size(),
                        replicates -> new ReplicatedShares(journeys, channels, replicates),
                        null));
    }

    private static Plan chain(MarkovChain chain) {
        return RemovalEffects.products(chain) > MOST_CHAIN_PRODUCTS
                ? Plan.refused(String.format(
                        Locale.ROOT,
                        "no intervals: the chain has %,d states and %,d transitions, too many to be solved again in each"
                                + " replicate; lower --markov-order or group channels",
                        chain.stateCount(),
                        chain.transitionCount()))
                : new Plan(
                        chain.transitionCount() + 3L * chain.stateCount(),
                        replicates -> new ReplicatedChain(chain, replicates),
                        null);
    }

    private static Plan rates(List<String> channels) {
        return channels.size() > MOST_RATED_CHANNELS
                ? Plan.refused("no intervals: there are " + channels.size() + " channels, and at most "
                        + MOST_RATED_CHANNELS + " can be weighed in each replicate; group channels")
                : new Plan(3L << channels.size(), replicates -> new ReplicatedRates(channels, replicates), null);
    }
}
