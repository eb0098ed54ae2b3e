package io.touchstock.attribution.model;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * All removal effects from one factorisation. With the fundamental matrix N of the chain (Kemeny and Snell 1960,
 * "Finite Markov Chains"), h the probabilities to convert from each state, s the start and B the states that contain a
 * channel, the part of h_s that passes through B is N_sB · N_BB⁻¹ · h_B: the second factor turns expected visits into
 * first visits. Where B is a single state i this is N_si · h_i / N_ii.
 */
final class DenseRemoval {

    private DenseRemoval() {}

    static RemovalEffects effects(MarkovChain chain) {
        int states = chain.stateCount();
        DMatrixRMaj fundamental = new DMatrixRMaj(states, states);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(states);
        if (!solver.setA(identityMinusTransitions(chain))) {
            throw new IllegalStateException("the chain has a state from which no journey ever ends");
        }
        solver.invert(fundamental);

        DMatrixRMaj ends = new DMatrixRMaj(states, 2);
        for (int state = 0; state < states; state++) {
            ends.set(state, 0, chain.converts(state));
            ends.set(state, 1, chain.earns(state));
        }
        DMatrixRMaj reached = new DMatrixRMaj(states, 2);
        CommonOps_DDRM.mult(fundamental, ends, reached);

        double probability = reached.get(chain.start(), 0);
        List<int[]> statesByChannel = chain.statesByChannel();
        double[] effects = new double[statesByChannel.size()];
        double[] valueLost = new double[statesByChannel.size()];
        for (int channel = 0; channel < effects.length; channel++) {
            double[] lost = through(statesByChannel.get(channel), chain.start(), fundamental, reached);
            effects[channel] = probability > 0 ? lost[0] / probability : 0;
            valueLost[channel] = lost[1];
        }
        return new RemovalEffects(probability, effects, valueLost);
    }

    private static DMatrixRMaj identityMinusTransitions(MarkovChain chain) {
        DMatrixRMaj matrix = CommonOps_DDRM.identity(chain.stateCount());
        for (int from = 0; from < chain.stateCount(); from++) {
            for (int at = chain.rowStart(from); at < chain.rowStart(from + 1); at++) {
                matrix.add(from, chain.target(at), -chain.probability(from, at));
            }
        }
        return matrix;
    }

    private static double[] through(int[] removed, int start, DMatrixRMaj fundamental, DMatrixRMaj reached) {
        if (removed.length == 1) {
            int state = removed[0];
            double first = fundamental.get(start, state) / fundamental.get(state, state);
            return new double[] {first * reached.get(state, 0), first * reached.get(state, 1)};
        }
        int[] columns = {0, 1};
        DMatrixRMaj block = new DMatrixRMaj(removed.length, removed.length);
        CommonOps_DDRM.extract(fundamental, removed, removed.length, removed, removed.length, block);
        DMatrixRMaj reachedFromBlock = new DMatrixRMaj(removed.length, 2);
        CommonOps_DDRM.extract(reached, removed, removed.length, columns, 2, reachedFromBlock);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(removed.length);
        if (!solver.setA(block)) {
            throw new IllegalStateException("the visits among the states " + Arrays.toString(removed)
                    + " of a channel have no inverse: the counts are not those of journeys");
        }
        DMatrixRMaj lastSeen = new DMatrixRMaj(removed.length, 2);
        solver.solve(reachedFromBlock, lastSeen);
        double[] through = new double[2];
        for (int row = 0; row < removed.length; row++) {
            double visits = fundamental.get(start, removed[row]);
            through[0] += visits * lastSeen.get(row, 0);
            through[1] += visits * lastSeen.get(row, 1);
        }
        return through;
    }
}
