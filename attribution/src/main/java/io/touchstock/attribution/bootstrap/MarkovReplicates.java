package io.touchstock.attribution.bootstrap;

import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.ChannelSums;
import io.touchstock.attribution.model.MarkovChain;
import io.touchstock.attribution.model.MarkovModel;
import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The steps of journeys between the states of a Markov chain, counted once for each replicate. Counts add up, merge and
 * are taken back; a cell that no journey is left in is gone. They are the same in whatever order they came.
 *
 * <p>An engine that keeps cells apart hands one journey at a time to an empty instance, adds its {@link #cells} to
 * those it has by {@link #sum}, and puts them all into another instance with {@link #add(ChainCell, long[])} when it
 * reports.
 *
 * <p>Not safe for use by several threads.
 */
public final class MarkovReplicates implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int order;
    private final int replicates;
    private final HashMap<ChainCell, long[]> cells = new HashMap<>();

    /**
     * No journeys yet.
     *
     * @param order how many of the last channels a state remembers, 1 to {@link MarkovChain#MAX_ORDER}
     * @param replicates at least 1
     */
    public MarkovReplicates(int order, int replicates) {
        MarkovChain.requireOrder(order);
        PoissonWeights.requireReplicates(replicates);
        this.order = order;
        this.replicates = replicates;
    }

    /**
     * Adds one journey, or takes it back.
     *
     * @param path channels in the order of the touches
     * @param sign 1 to add, -1 to take back
     * @param valueMicros worth of the conversion, in millionths of the currency; not used without one
     * @param weights one a replicate, as {@link PoissonWeights#of(String)} gives for the journey
     * @throws ArithmeticException if a count leaves the range of a long
     */
    public void add(List<String> path, boolean converted, int sign, long valueMicros, int[] weights) {
        String from = ChainCell.START;
        for (List<String> channels : MarkovChain.states(path, order)) {
            String to = ChainCell.state(channels);
            add(new ChainCell(from, to), scaled(weights, sign));
            from = to;
        }
        add(new ChainCell(from, converted ? ChainCell.CONVERSION : ChainCell.NOTHING), scaled(weights, sign));
        if (converted && valueMicros != 0) {
            add(new ChainCell(from, ChainCell.VALUE), scaled(weights, Math.multiplyExact(sign, valueMicros)));
        }
    }

    /** Adds to a cell, one count a replicate. */
    public void add(ChainCell cell, long[] counts) {
        requireReplicates(counts.length);
        long[] sum = sum(cells.get(cell), counts);
        if (sum == null) {
            cells.remove(cell);
        } else {
            cells.put(cell, sum);
        }
    }

    /** Adds all counts of others, which stay as they are. */
    public void merge(MarkovReplicates other) {
        if (other.order != order) {
            throw new IllegalArgumentException("order is " + order + " here and " + other.order
                    + " there; only chains of one order can be merged");
        }
        other.cells.forEach(this::add);
    }

    /**
     * Adds up the counts of a cell.
     *
     * @param counts null for none
     * @param more of the same length
     * @return a new array, or null if nothing is left
     * @throws ArithmeticException if a count leaves the range of a long
     */
    public static long[] sum(long[] counts, long[] more) {
        long[] sum = more.clone();
        boolean left = false;
        for (int replicate = 0; replicate < sum.length; replicate++) {
            if (counts != null) {
                sum[replicate] = Math.addExact(sum[replicate], counts[replicate]);
            }
            left |= sum[replicate] != 0;
        }
        return left ? sum : null;
    }

    /** All cells with their counts, one a replicate; none is zero in all of them. */
    public Map<ChainCell, long[]> cells() {
        return Collections.unmodifiableMap(cells);
    }

    /**
     * What each channel earns in each replicate, by channel in alphabetical order; conversions without a touchpoint
     * under {@link ChannelCredit#NO_TOUCHPOINT}, if there are any.
     *
     * @throws IllegalStateException if more was taken back than added
     */
    public Map<String, ReplicateCredit> credits() {
        List<String> channels = channels();
        Map<String, ReplicateCredit> credits = new TreeMap<>();
        channels.forEach(channel -> credits.put(channel, new ReplicateCredit(replicates)));
        ReplicateChains chains = new ReplicateChains(order, channels, cells);
        for (int replicate = 0; replicate < replicates; replicate++) {
            ChannelSums solved = MarkovModel.credits(chains.of(replicate));
            for (int channel = 0; channel < channels.size(); channel++) {
                credits.get(channels.get(channel))
                        .set(replicate, solved.conversions(channel), solved.valueMicros(channel));
            }
        }
        long[] untouched = cells.get(new ChainCell(ChainCell.START, ChainCell.CONVERSION));
        if (untouched != null) {
            credits.put(ChannelCredit.NO_TOUCHPOINT, untouched(untouched));
        }
        return credits;
    }

    /** The chain of one replicate. */
    MarkovChain chain(List<String> channels, int replicate) {
        return new ReplicateChains(order, channels, cells).of(replicate);
    }

    private ReplicateCredit untouched(long[] conversions) {
        long[] value = cells.getOrDefault(new ChainCell(ChainCell.START, ChainCell.VALUE), new long[replicates]);
        ReplicateCredit credit = new ReplicateCredit(replicates);
        for (int replicate = 0; replicate < replicates; replicate++) {
            credit.set(replicate, (double) conversions[replicate], (double) value[replicate]);
        }
        return credit;
    }

    private List<String> channels() {
        TreeSet<String> channels = new TreeSet<>();
        for (ChainCell cell : cells.keySet()) {
            if (!cell.isEnd()) {
                channels.addAll(cell.toChannels());
            }
        }
        return List.copyOf(channels);
    }

    private long[] scaled(int[] weights, long factor) {
        requireReplicates(weights.length);
        long[] scaled = new long[replicates];
        for (int replicate = 0; replicate < replicates; replicate++) {
            scaled[replicate] = Math.multiplyExact(weights[replicate], factor);
        }
        return scaled;
    }

    private void requireReplicates(int given) {
        if (given != replicates) {
            throw new IllegalArgumentException(
                    "there are " + given + " counts and " + replicates + " replicates; give one count a replicate");
        }
    }
}
