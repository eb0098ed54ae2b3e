package io.touchstock.attribution.model;

import java.util.Arrays;

/** Counts the steps of journeys between states. Throws {@link ArithmeticException} rather than overflow. */
final class MarkovCounts {

    private final StateEncoding encoding;
    private final LongInterner states = new LongInterner();
    private final LongInterner transitions = new LongInterner();
    private long[] counts = new long[64];
    private long[] leaving = new long[16];
    private long[] converted = new long[16];
    private long[] valueMicros = new long[16];

    MarkovCounts(StateEncoding encoding) {
        this.encoding = encoding;
        states.intern(StateEncoding.START);
    }

    /** @param channels a path, by alphabetical place */
    void add(int[] channels, long conversions, long value, long nulls) {
        long journeys = Math.addExact(conversions, nulls);
        int from = states.find(StateEncoding.START);
        long fromKey = StateEncoding.START;
        for (long key : encoding.states(channels)) {
            if (key != fromKey) {
                int to = states.intern(key);
                makeRoomFor(to);
                step(from, to, journeys);
                from = to;
                fromKey = key;
            }
        }
        leaving[from] = Math.addExact(leaving[from], journeys);
        converted[from] = Math.addExact(converted[from], conversions);
        valueMicros[from] = Math.addExact(valueMicros[from], channels.length == 0 ? 0 : value);
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
