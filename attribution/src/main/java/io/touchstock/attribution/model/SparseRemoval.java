package io.touchstock.attribution.model;

import java.util.Arrays;
import java.util.List;

/**
 * Removal effects of a chain that is too large for a matrix, by Gauss–Seidel sweeps over its transitions. The part d of
 * the conversions that passes through the states B of a channel solves d = h on B and d = Q·d elsewhere, with h the
 * probabilities to convert. All terms of a probability are positive, so nothing cancels however small the effect, and
 * sweeps converge from below because every state leads to an end. Factorising instead fills in: the states of higher
 * orders have no small separators.
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
        Ends reached = sparse.new Ends();
        for (int state = 0; state < sparse.states; state++) {
            reached.conversionsNext[state] = chain.converts(state);
            reached.valueNext[state] = chain.earns(state);
        }
        reached.solve(new boolean[sparse.states]);

        List<int[]> statesByChannel = chain.statesByChannel();
        double probability = reached.conversions[sparse.start];
        double[] effects = new double[statesByChannel.size()];
        double[] valueLost = new double[statesByChannel.size()];
        for (int channel = 0; channel < effects.length; channel++) {
            Ends through = sparse.new Ends();
            boolean[] held = new boolean[sparse.states];
            for (int state : statesByChannel.get(channel)) {
                held[state] = true;
                through.conversions[state] = reached.conversions[state];
                through.value[state] = reached.value[state];
            }
            through.solve(held);
            effects[channel] = probability > 0 ? through.conversions[sparse.start] / probability : 0;
            valueLost[channel] = through.value[sparse.start];
        }
        return new RemovalEffects(probability, effects, valueLost);
    }

    /** Conversions and value expected from each state, which solve x = next + Q·x. */
    private final class Ends {

        private final double[] conversionsNext = new double[states];
        private final double[] valueNext = new double[states];
        private final double[] conversions = new double[states];
        private final double[] value = new double[states];

        /** @param held states whose expectation is given and stays */
        private void solve(boolean[] held) {
            Convergence conversionsConvergence = new Convergence();
            Convergence valueConvergence = new Convergence();
            for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
                for (int state = states - 1; state >= 0; state--) {
                    if (held[state]) {
                        continue;
                    }
                    double newConversions = conversionsNext[state];
                    double newValue = valueNext[state];
                    for (int at = rowStarts[state]; at < rowStarts[state + 1]; at++) {
                        newConversions += probabilities[at] * conversions[targets[at]];
                        newValue += probabilities[at] * value[targets[at]];
                    }
                    conversionsConvergence.changed(conversions[state], newConversions);
                    valueConvergence.changed(value[state], newValue);
                    conversions[state] = newConversions;
                    value[state] = newValue;
                }
                boolean conversionsSettled = conversionsConvergence.settled(sweep, conversions[start]);
                if (valueConvergence.settled(sweep, value[start]) && conversionsSettled) {
                    return;
                }
            }
            throw new IllegalStateException("the chain of " + states + " states did not settle in " + MOST_SWEEPS
                    + " sweeps: journeys hardly ever end; lower markovOrder");
        }
    }

    /** Whether what is still to come is negligible: changes shrink by a rate that rises to its limit. */
    private static final class Convergence {

        private double change;
        private double lastChange;

        private void changed(double before, double after) {
            change = Math.max(change, Math.abs(after - before));
        }

        private boolean settled(int sweep, double size) {
            double rate = Math.min(change / lastChange, 1);
            boolean settled =
                    change == 0 || (sweep >= FIRST_SWEEPS && change * rate <= TOLERANCE * (1 - rate) * Math.abs(size));
            lastChange = change;
            change = 0;
            return settled;
        }
    }
}
