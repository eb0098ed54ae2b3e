package io.touchstock.attribution.model;

import java.util.Arrays;

/**
 * Counts the steps of journeys from what they remember to what comes next, by fold, and tells how well the steps of
 * each fold are foretold from those of all others. All journeys of a fold are foretold from the same counts, so the
 * counts suffice and no journey has to be looked at twice.
 */
final class HeldOutSteps {

    /** Krichevsky and Trofimov 1981. */
    private static final double PSEUDO_COUNT = 0.5;

    private static final int BITS_PER_CHANNEL = 16;

    private final int order;
    private final int channels;
    private final int folds;
    private final LongInterner memories = new LongInterner();
    private final LongInterner steps = new LongInterner();
    private long[] leaving = new long[64];
    private long[] counts = new long[64];

    /**
     * No steps yet.
     *
     * @param order how many channels are remembered, 1 to {@link MarkovChain#MAX_ORDER}
     */
    HeldOutSteps(int order, int channels, int folds) {
        int most = (1 << BITS_PER_CHANNEL) - 1;
        if (channels > most) {
            throw new IllegalArgumentException("there are " + channels
                    + " channels, and the order can be chosen for up to " + most + "; group channels");
        }
        this.order = order;
        this.channels = channels;
        this.folds = folds;
    }

    /**
     * Adds the journeys of a path.
     *
     * @param path channels by alphabetical place
     * @param converted how many converted, by fold
     * @param nulls how many did not, by fold
     */
    void add(int[] path, long[] converted, long[] nulls) {
        long[] journeys = new long[folds];
        Arrays.setAll(journeys, fold -> Math.addExact(converted[fold], nulls[fold]));
        for (int position = 0; position < path.length; position++) {
            step(memoryAt(path, position), path[position], journeys);
        }
        int last = memoryAt(path, path.length);
        step(last, channels, converted);
        step(last, channels + 1, nulls);
    }

    /** The same steps, of which one channel less is remembered: the earliest is forgotten. */
    HeldOutSteps forgetful() {
        HeldOutSteps shorter = new HeldOutSteps(order - 1, channels, folds);
        long kept = (1L << (BITS_PER_CHANNEL * (order - 1))) - 1;
        long[] journeys = new long[folds];
        for (int step = 0; step < steps.size(); step++) {
            int memory = (int) (steps.key(step) >>> Integer.SIZE);
            System.arraycopy(counts, step * folds, journeys, 0, folds);
            shorter.step(shorter.memories.intern(memories.key(memory) & kept), (int) steps.key(step), journeys);
        }
        return shorter;
    }

    private int memoryAt(int[] path, int position) {
        long memory = 0;
        for (int at = Math.max(0, position - order); at < position; at++) {
            memory = memory << BITS_PER_CHANNEL | (path[at] + 1L);
        }
        return memories.intern(memory);
    }

    private void step(int memory, int next, long[] journeys) {
        int step = steps.intern((long) memory << Integer.SIZE | next);
        leaving = withRoom(leaving, memories.size() * folds);
        counts = withRoom(counts, steps.size() * folds);
        for (int fold = 0; fold < folds; fold++) {
            leaving[memory * folds + fold] = Math.addExact(leaving[memory * folds + fold], journeys[fold]);
            counts[step * folds + fold] = Math.addExact(counts[step * folds + fold], journeys[fold]);
        }
    }

    private static long[] withRoom(long[] array, int needed) {
        return needed <= array.length ? array : Arrays.copyOf(array, Math.max(needed, array.length * 2));
    }

    /** The sum of the logarithms of the probabilities of all steps, each foretold from the other folds. */
    double logLikelihood() {
        double possible = PSEUDO_COUNT * (channels + 2);
        double[] terms = new double[steps.size()];
        for (int step = 0; step < terms.length; step++) {
            int memory = (int) (steps.key(step) >>> Integer.SIZE);
            long made = sum(counts, step);
            long left = sum(leaving, memory);
            for (int fold = 0; fold < folds; fold++) {
                long heldOut = counts[step * folds + fold];
                if (heldOut > 0) {
                    double probability =
                            (made - heldOut + PSEUDO_COUNT) / (left - leaving[memory * folds + fold] + possible);
                    terms[step] += heldOut * StrictMath.log(probability);
                }
            }
        }
        // Sorted, so that the sum does not depend on the order in which paths came.
        Arrays.sort(terms);
        return Arrays.stream(terms).sum();
    }

    /** Share of the steps that none of the other folds made. */
    double unseenShare() {
        double unseen = 0;
        double all = 0;
        for (int step = 0; step < steps.size(); step++) {
            long made = sum(counts, step);
            for (int fold = 0; fold < folds; fold++) {
                long heldOut = counts[step * folds + fold];
                all += heldOut;
                unseen += heldOut == made ? heldOut : 0;
            }
        }
        return all == 0 ? 0 : unseen / all;
    }

    private long sum(long[] byFold, int row) {
        long sum = 0;
        for (int fold = 0; fold < folds; fold++) {
            sum = Math.addExact(sum, byFold[row * folds + fold]);
        }
        return sum;
    }
}
