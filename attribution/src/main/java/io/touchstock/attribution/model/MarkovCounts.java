package io.touchstock.attribution.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the steps of journeys between states. Throws {@link ArithmeticException} rather than overflow.
 *
 * <p>Public so that counts which were kept elsewhere can be made a chain again. Not safe for use by several threads.
 */
public final class MarkovCounts {

    private final StateEncoding encoding;
    private final List<String> channels;
    private final Map<String, Integer> indexOf = new HashMap<>();
    private final LongInterner states = new LongInterner();
    private final LongInterner transitions = new LongInterner();
    private long[] counts = new long[64];
    private long[] leaving = new long[16];
    private long[] converted = new long[16];
    private long[] valueMicros = new long[16];

    /**
     * No journeys yet.
     *
     * @param order how many of the last channels a state remembers, 1 to {@link MarkovChain#MAX_ORDER}
     * @param channels all there are, in alphabetical order
     */
    public MarkovCounts(int order, List<String> channels) {
        MarkovChain.requireOrder(order);
        this.encoding = new StateEncoding(order, channels.size());
        this.channels = List.copyOf(channels);
        channels.forEach(channel -> indexOf.put(channel, indexOf.size()));
        states.intern(StateEncoding.START);
    }

    /** Adds journeys that went from one state to another; a state is given by its channels, the start by none. */
    public void addSteps(List<String> from, List<String> to, long journeys) {
        step(state(from), state(to), journeys);
    }

    /** Adds journeys that converted from a state. */
    public void addConversions(List<String> from, long conversions) {
        end(state(from), conversions, 0, 0);
    }

    /** Adds what conversions from a state are worth, in millionths of the currency. */
    public void addValue(List<String> from, long valueMicros) {
        end(state(from), 0, from.isEmpty() ? 0 : valueMicros, 0);
    }

    /** Adds journeys that ended in a state without a conversion. */
    public void addNulls(List<String> from, long nulls) {
        end(state(from), 0, 0, nulls);
    }

    /** The chain that was counted. */
    public MarkovChain chain() {
        return new MarkovChain(channels, this);
    }

    private int state(List<String> path) {
        int[] indices = path.stream().mapToInt(indexOf::get).toArray();
        return stateOf(encoding.pack(indices, 0, indices.length));
    }

    /** @param path channels by alphabetical place */
    void add(int[] path, long conversions, long value, long nulls) {
        long journeys = Math.addExact(conversions, nulls);
        int from = states.find(StateEncoding.START);
        for (long key : encoding.states(path)) {
            int to = stateOf(key);
            step(from, to, journeys);
            from = to;
        }
        end(from, conversions, path.length == 0 ? 0 : value, nulls);
    }

    private void end(int from, long conversions, long value, long nulls) {
        leaving[from] = Math.addExact(leaving[from], Math.addExact(conversions, nulls));
        converted[from] = Math.addExact(converted[from], conversions);
        valueMicros[from] = Math.addExact(valueMicros[from], value);
    }

    private int stateOf(long key) {
        int state = states.intern(key);
        makeRoomFor(state);
        return state;
    }

    private void step(int from, int to, long journeys) {
        int transition = transitions.intern((long) from << Integer.SIZE | to);
        if (transition == counts.length) {
            counts = Arrays.copyOf(counts, transition * 2);
        }
        counts[transition] = Math.addExact(counts[transition], journeys);
        leaving[from] = Math.addExact(leaving[from], journeys);
    }

    private void makeRoomFor(int state) {
        if (state == leaving.length) {
            leaving = Arrays.copyOf(leaving, state * 2);
            converted = Arrays.copyOf(converted, state * 2);
            valueMicros = Arrays.copyOf(valueMicros, state * 2);
        }
    }

    StateEncoding encoding() {
        return encoding;
    }

    LongInterner states() {
        return states;
    }

    /** Keyed by (from, to). */
    LongInterner transitions() {
        return transitions;
    }

    /** How often each transition was made. */
    long[] counts() {
        return counts;
    }

    /** How often each state was left, to wherever. */
    long[] leaving() {
        return leaving;
    }

    /** How often each state was left to the conversion. */
    long[] converted() {
        return converted;
    }

    /** Worth of the conversions that each state was left to. */
    long[] valueMicros() {
        return valueMicros;
    }
}
