package io.touchstock.attribution.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Journeys as an absorbing Markov chain: from the start through channels to a conversion or to nothing (Anderl, Becker,
 * von Wangenheim and Schumann 2016, "Mapping the customer journey"). Transitions are exact integer counts; state 0 is
 * the start.
 *
 * <p>The state rule, for a chain of order k: a state is the last k channels, and slides by one channel as the journey
 * goes on, so A > B > C is (A, B), (B, C) at order 2. A journey of fewer than k channels is one state, of all it has;
 * it is not the beginning of longer ones, so the start leads to windows of k channels or to whole short journeys. Equal
 * consecutive states count once, which changes no probability of absorption: at order 1 a channel that is touched again
 * at once, at order k the same channel more than k times in a row. Journeys that end in nothing count like those that
 * convert.
 *
 * <p>A conversion that nothing led to goes straight from the start to the conversion. Its worth is left out of
 * {@link #valueMicros}, for no channel can lose it.
 */
public final class MarkovChain {

    /** The longest memory of a chain. */
    public static final int MAX_ORDER = 4;

    private static final int START = 0;

    private final StateEncoding encoding;
    private final List<String> channels;
    private final LongInterner stateIds;
    private final int[] sortedIds;
    private final int[] rowStarts;
    private final int[] targets;
    private final long[] counts;
    private final long[] leaving;
    private final long[] converted;
    private final long[] valueMicros;

    MarkovChain(List<String> channels, MarkovCounts journeys) {
        this.channels = channels;
        encoding = journeys.encoding();
        stateIds = journeys.states();
        int states = stateIds.size();
        int[] order = IntStream.range(0, states)
                .boxed()
                .sorted((a, b) -> Long.compareUnsigned(stateIds.key(a), stateIds.key(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        sortedIds = new int[states];
        for (int place = 0; place < states; place++) {
            sortedIds[order[place]] = place;
        }
        leaving = inOrder(order, journeys.leaving());
        converted = inOrder(order, journeys.converted());
        valueMicros = inOrder(order, journeys.valueMicros());

        int transitions = journeys.transitions().size();
        int[] from = new int[transitions];
        int[] to = new int[transitions];
        for (int transition = 0; transition < transitions; transition++) {
            long key = journeys.transitions().key(transition);
            from[transition] = sortedIds[(int) (key >>> Integer.SIZE)];
            to[transition] = sortedIds[(int) key];
        }
        int[] byTarget = sortedBy(to, IntStream.range(0, transitions).toArray(), states);
        int[] byRow = sortedBy(from, byTarget, states);
        rowStarts = new int[states + 1];
        for (int row : from) {
            rowStarts[row + 1]++;
        }
        Arrays.parallelPrefix(rowStarts, Integer::sum);
        targets = new int[transitions];
        counts = new long[transitions];
        for (int place = 0; place < transitions; place++) {
            targets[place] = to[byRow[place]];
            counts[place] = journeys.counts()[byRow[place]];
        }
    }

    private MarkovChain(MarkovChain shape, long[] counts, long[] leaving, long[] converted, long[] valueMicros) {
        this.encoding = shape.encoding;
        this.channels = shape.channels;
        this.stateIds = shape.stateIds;
        this.sortedIds = shape.sortedIds;
        this.rowStarts = shape.rowStarts;
        this.targets = shape.targets;
        this.counts = counts;
        this.leaving = leaving;
        this.converted = converted;
        this.valueMicros = valueMicros;
    }

    /** The same states and transitions with other counts, which the chain keeps. */
    MarkovChain recounted(long[] newCounts, long[] newLeaving, long[] newConverted, long[] newValueMicros) {
        return new MarkovChain(this, newCounts, newLeaving, newConverted, newValueMicros);
    }

    /**
     * Counts transitions.
     *
     * @param order how many of the last channels a state remembers, 1 to {@link #MAX_ORDER}
     * @throws IllegalArgumentException if the order is out of range
     * @throws IllegalStateException if a path has a negative count
     */
    public static MarkovChain of(PathStatistics statistics, int order) {
        statistics.requireAttributable();
        List<String> channels = statistics.channels();
        MarkovCounts counts = new MarkovCounts(order, channels);
        int[] indexByCode = statistics.channelIndexByCode(channels);
        statistics.forEachCoded((codes, conversions, value, nulls) -> {
            Arrays.setAll(codes, position -> indexByCode[codes[position]]);
            counts.add(codes, conversions, value, nulls);
        });
        return counts.chain();
    }

    /**
     * The states that a journey passes through after the start: the last {@code order} channels as the journey goes on,
     * equal ones in a row only once. A journey of fewer channels is one state, an empty one none.
     *
     * @param order 1 to {@link #MAX_ORDER}
     */
    public static List<List<String>> states(List<String> path, int order) {
        requireOrder(order);
        List<String> distinct = path.stream().distinct().toList();
        StateEncoding encoding = new StateEncoding(order, distinct.size());
        int[] codes = path.stream().mapToInt(distinct::indexOf).toArray();
        return Arrays.stream(encoding.states(codes))
                .mapToObj(state -> Arrays.stream(encoding.unpack(state))
                        .mapToObj(distinct::get)
                        .toList())
                .toList();
    }

    /**
     * Refuses an order that no chain has.
     *
     * @throws IllegalArgumentException if the order is not 1 to {@link #MAX_ORDER}
     */
    public static void requireOrder(int order) {
        if (order < 1 || order > MAX_ORDER) {
            throw new IllegalArgumentException("markovOrder is " + order + ", 1 to " + MAX_ORDER + " is possible");
        }
    }

    private static long[] inOrder(int[] order, long[] values) {
        return Arrays.stream(order).mapToLong(id -> values[id]).toArray();
    }

    /** Bucket sort, stable. */
    private static int[] sortedBy(int[] keys, int[] items, int buckets) {
        int[] next = new int[buckets + 1];
        for (int item : items) {
            next[keys[item] + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] sorted = new int[items.length];
        for (int item : items) {
            sorted[next[keys[item]]++] = item;
        }
        return sorted;
    }

    /** How many of the last channels a state remembers. */
    public int order() {
        return encoding.order();
    }

    /** Channels, in alphabetical order. */
    public List<String> channels() {
        return channels;
    }

    /** States, the start included and the two ends not. */
    public int stateCount() {
        return leaving.length;
    }

    /** Distinct transitions between different states. */
    public int transitionCount() {
        return targets.length;
    }

    /**
     * Probability of a step between two states.
     *
     * @param from the state's channels; empty for the start
     * @param to the state's channels
     */
    public double transitionProbability(List<String> from, List<String> to) {
        int source = state(from);
        int target = state(to);
        for (int at = rowStart(source); at < rowStart(source + 1); at++) {
            if (targets[at] == target) {
                return probability(source, at);
            }
        }
        return 0;
    }

    /** Probability that the next step from a state is the conversion. */
    public double conversionProbability(List<String> from) {
        return converts(state(from));
    }

    /** The number of a state. */
    int state(List<String> path) {
        int[] indices = path.stream().mapToInt(channels::indexOf).toArray();
        int id = Arrays.stream(indices).anyMatch(index -> index < 0)
                ? -1
                : stateIds.find(encoding.pack(indices, 0, indices.length));
        if (id < 0) {
            throw new IllegalArgumentException("no journey was ever in state " + path);
        }
        return sortedIds[id];
    }

    /** For each channel the states that contain it, ascending. */
    List<int[]> statesByChannel() {
        List<IntStream.Builder> found = new ArrayList<>();
        channels.forEach(channel -> found.add(IntStream.builder()));
        for (int id = 0; id < stateIds.size(); id++) {
            for (int channel : encoding.channels(stateIds.key(id))) {
                found.get(channel).add(sortedIds[id]);
            }
        }
        return found.stream().map(states -> states.build().sorted().toArray()).toList();
    }

    int start() {
        return START;
    }

    StateEncoding encoding() {
        return encoding;
    }

    /** The place of a state that was met when the chain was counted. */
    int stateOf(long key) {
        return sortedIds[stateIds.find(key)];
    }

    /** The place of a transition that was met when the chain was counted. */
    int transition(int from, int to) {
        return Arrays.binarySearch(targets, rowStarts[from], rowStarts[from + 1], to);
    }

    int rowStart(int state) {
        return rowStarts[state];
    }

    int target(int transition) {
        return targets[transition];
    }

    double probability(int from, int transition) {
        return leaving[from] == 0 ? 0 : (double) counts[transition] / leaving[from];
    }

    /** Probability that the next step is the conversion. */
    double converts(int state) {
        return leaving[state] == 0 ? 0 : (double) converted[state] / leaving[state];
    }

    /** Conversions of journeys with a touchpoint. */
    long touchedConversions() {
        return Arrays.stream(converted, START + 1, converted.length).sum();
    }

    /** Their worth, in millionths of the currency. */
    long touchedValueMicros() {
        return Arrays.stream(valueMicros).sum();
    }

    /** Worth that the next step brings on average, in millionths of the currency. */
    double earns(int state) {
        return leaving[state] == 0 ? 0 : (double) valueMicros[state] / leaving[state];
    }
}
