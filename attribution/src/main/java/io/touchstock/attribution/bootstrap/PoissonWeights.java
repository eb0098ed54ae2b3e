package io.touchstock.attribution.bootstrap;

import java.io.Serializable;

/**
 * How often each replicate counts a journey: Poisson(1), drawn from hash(journey id, replicate) and nothing else, so
 * that it is the same wherever and whenever the journey is counted or taken back. All weights are integers, so sums of
 * them are exact.
 *
 * <p>Safe for use by several threads.
 *
 * @param replicates how many, at least 1
 */
public record PoissonWeights(int replicates) implements Serializable {

    /** Enough for the ends of a 95 % interval: five replicates lie beyond each. */
    public static final int DEFAULT_REPLICATES = 200;

    public PoissonWeights {
        requireReplicates(replicates);
    }

    static void requireReplicates(int replicates) {
        if (replicates < 1) {
            throw new IllegalArgumentException(
                    "replicates is " + replicates + ", at least 1 is possible; " + DEFAULT_REPLICATES + " are usual");
        }
    }

    /**
     * The weights of one journey.
     *
     * @return one a replicate, each at least 0
     */
    public int[] of(String journeyId) {
        long seed = KeyHash.seed(journeyId);
        PoissonTable once = PoissonTable.of(1);
        int[] weights = new int[replicates];
        for (int replicate = 0; replicate < replicates; replicate++) {
            weights[replicate] = (int) once.quantile(KeyHash.uniform(seed, replicate));
        }
        return weights;
    }

    /**
     * The weights of journeys together of which only their number is known: the sum of {@code count} independent
     * Poisson(1) weights is Poisson(count), drawn once.
     *
     * @param key what the journeys have in common, for example their path and how they ended
     * @param count of journeys, at least 0
     * @return one a replicate, each at least 0
     * @throws IllegalArgumentException if the count is negative
     */
    public long[] of(String key, long count) {
        long seed = KeyHash.seed(key);
        PoissonTable table = PoissonTable.of(count);
        long[] weights = new long[replicates];
        for (int replicate = 0; replicate < replicates; replicate++) {
            weights[replicate] = table.quantile(KeyHash.uniform(seed, replicate));
        }
        return weights;
    }
}
