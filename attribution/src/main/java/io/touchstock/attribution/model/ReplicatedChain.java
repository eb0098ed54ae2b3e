package io.touchstock.attribution.model;

import java.util.Arrays;

/**
 * A Markov chain whose steps are counted anew in each replicate; which steps there are, the chain of all paths says.
 */
final class ReplicatedChain implements ReplicatedModel {

    private final MarkovChain chain;
    private final long[][] steps;
    private final long[][] converted;
    private final long[][] ended;
    private final long[][] valueMicros;

    ReplicatedChain(MarkovChain chain, int replicates) {
        this.chain = chain;
        steps = new long[chain.transitionCount()][replicates];
        converted = new long[chain.stateCount()][replicates];
        ended = new long[chain.stateCount()][replicates];
        valueMicros = new long[chain.stateCount()][replicates];
    }

    @Override
    public void add(int[] path, long[] conversions, double microsPerConversion, long[] nulls) {
        int from = chain.start();
        for (long key : chain.encoding().states(path)) {
            int to = chain.stateOf(key);
            long[] made = steps[chain.transition(from, to)];
            add(conversions, made);
            add(nulls, made);
            from = to;
        }
        add(conversions, converted[from]);
        add(conversions, ended[from]);
        add(nulls, ended[from]);
        if (microsPerConversion != 0) {
            long[] value = valueMicros[from];
            for (int replicate = 0; replicate < value.length; replicate++) {
                value[replicate] += Math.round(microsPerConversion * conversions[replicate]);
            }
        }
    }

    private static void add(long[] weights, long[] sums) {
        for (int replicate = 0; replicate < sums.length; replicate++) {
            sums[replicate] += weights[replicate];
        }
    }

    @Override
    public ChannelSums credits(int replicate) {
        long[] leaving = column(ended, replicate);
        long[] counts = column(steps, replicate);
        for (int state = 0; state < leaving.length; state++) {
            for (int at = chain.rowStart(state); at < chain.rowStart(state + 1); at++) {
                leaving[state] += counts[at];
            }
        }
        return MarkovModel.credits(
                chain.recounted(counts, leaving, column(converted, replicate), column(valueMicros, replicate)));
    }

    private static long[] column(long[][] rows, int column) {
        return Arrays.stream(rows).mapToLong(row -> row[column]).toArray();
    }
}
