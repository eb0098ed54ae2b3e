package io.touchstock.attribution.model;

import java.util.Arrays;
import java.util.List;

/**
 * Removal effects of a chain that is too large for a matrix, by Gauss–Seidel sweeps over its transitions. The part d of
 * the conversions that passes through the states B of a channel solves d = h on B and d = Q·d elsewhere, with h the
 * probabilities to convert. All terms are positive, so nothing cancels however small the effect, and sweeps converge
 * from below because every state leads to an end.
 */
final class SparseRemoval {

    private static final double TOLERANCE = 1e-14;
    private static final int FIRST_SWEEPS = 8;
    private static final int MOST_SWEEPS = 100_000;

    private final int states;
    private final int start;
    private final int[] rowStarts;
    private final int[] targets;
    private final double[] probabilities;

    private SparseRemoval(MarkovChain chain) {
        states = chain.stateCount();
        start = chain.start();
        rowStarts = new int[states + 1];
        Arrays.setAll(rowStarts, chain::rowStart);
        targets = new int[chain.transitionCount()];
        Arrays.setAll(targets, chain::target);
        probabilities = new double[targets.length];
        for (int from = 0; from < states; from++) {
            for (int at = rowStarts[from]; at < rowStarts[from + 1]; at++) {
                probabilities[at] = chain.probability(from, at);
            }
        }
    }

    static RemovalEffects effects(MarkovChain chain) {
        SparseRemoval sparse = new SparseRemoval(chain);
        double[] converts = new double[sparse.states];
        Arrays.setAll(converts, chain::converts);
        double[] earns = new double[sparse.states];
        Arrays.setAll(earns, chain::earns);
        boolean[] free = new boolean[sparse.states];
        double[] converted = sparse.solve(converts, free, new double[sparse.states]);
        double[] earned = sparse.solve(earns, free, new double[sparse.states]);

        List<int[]> statesByChannel = chain.statesByChannel();
        double probability = converted[sparse.start];
        double[] effects = new double[statesByChannel.size()];
        double[] valueLost = new double[statesByChannel.size()];
        double[] none = new double[sparse.states];
        for (int channel = 0; channel < effects.length; channel++) {
            boolean[] removed = new boolean[sparse.states];
            double[] convertedThere = new double[sparse.states];
            double[] earnedThere = new double[sparse.states];
            for (int state : statesByChannel.get(channel)) {
                removed[state] = true;
                convertedThere[state] = converted[state];
                earnedThere[state] = earned[state];
            }
            double lost = sparse.solve(none, removed, convertedThere)[sparse.start];
            effects[channel] = probability > 0 ? lost / probability : 0;
            valueLost[channel] = sparse.solve(none, removed, earnedThere)[sparse.start];
        }
        return new RemovalEffects(probability, effects, valueLost);
    }

    /**
     * Solves x = ends + Q·x where a state is not held, and x = held where it is.
     *
     * @param x with the values of the held states, and 0 elsewhere; becomes the solution
     */
    private double[] solve(double[] ends, boolean[] held, double[] x) {
        double lastChange = 0;
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double change = 0;
            double size = 0;
            for (int state = states - 1; state >= 0; state--) {
                if (held[state]) {
                    continue;
                }
                double next = ends[state];
                for (int at = rowStarts[state]; at < rowStarts[state + 1]; at++) {
                    next += probabilities[at] * x[targets[at]];
                }
                change = Math.max(change, Math.abs(next - x[state]));
                size = Math.max(size, Math.abs(next));
                x[state] = next;
            }
            // Changes shrink by a rate that rises to its limit, so what is still to come is a geometric series of them.
            double rate = sweep < FIRST_SWEEPS ? 1 : Math.min(change / lastChange, 1);
            if (change == 0 || change * rate <= TOLERANCE * (1 - rate) * Math.min(size, Math.abs(x[start]))) {
                return x;
            }
            lastChange = change;
        }
        throw new IllegalStateException("the chain of " + states + " states did not settle in " + MOST_SWEEPS
                + " sweeps: journeys hardly ever end; lower markovOrder");
    }
}
