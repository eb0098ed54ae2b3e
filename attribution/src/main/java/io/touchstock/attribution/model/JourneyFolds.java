package io.touchstock.attribution.model;

import java.util.List;
import java.util.Random;

/**
 * Deals the journeys of a path to folds of equal chance, each journey on its own. The dice are seeded by the path, so
 * that the same journeys always fall alike, in whatever order the paths come.
 */
final class JourneyFolds {

    /** Beyond as many journeys of one path the normal approximation is off by less than a journey in a thousand. */
    private static final int FEW = 1000;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int folds;
    private final long seed;

    JourneyFolds(int folds, long seed) {
        this.folds = folds;
        this.seed = seed;
    }

    /** A number for a path that depends on the names of its channels alone. */
    long key(int[] path, List<String> names) {
        long key = seed;
        for (int channel : path) {
            key = (key ^ names.get(channel).hashCode()) * MIX;
            key ^= key >>> 32;
        }
        return key;
    }

    /**
     * How many of the journeys fall to each fold.
     *
     * @param path as from {@link #key}
     * @param end tells the journeys of a path apart by how they ended
     */
    long[] deal(long path, int end, long journeys) {
        Random random = new Random((path + end) * MIX);
        long[] dealt = new long[folds];
        long left = journeys;
        int fold = 0;
        for (; left > FEW && fold + 1 < folds; fold++) {
            dealt[fold] = manySucceed(left, 1.0 / (folds - fold), random);
            left -= dealt[fold];
        }
        if (fold + 1 == folds) {
            dealt[fold] = left;
            return dealt;
        }
        for (long journey = 0; journey < left; journey++) {
            dealt[fold + random.nextInt(folds - fold)]++;
        }
        return dealt;
    }

    private static long manySucceed(long trials, double chance, Random random) {
        double expected = trials * chance;
        double drawn = expected + random.nextGaussian() * Math.sqrt(expected * (1 - chance));
        return Math.max(0, Math.min(trials, Math.round(drawn)));
    }
}
