package io.touchstock.attribution.model;

import java.util.Arrays;
import java.util.List;

/**
 * Counts a chain again and again over the same states, as the replicates of a bootstrap need it: states are looked up
 * once, not once a count. A state that is not reached in a count changes nothing, for nothing leads there.
 *
 * <p>Not safe for use by several threads.
 */
public final class MarkovRecount {

    private final MarkovChain shape;
    private final long[] counts;
    private final long[] leaving;
    private final long[] converted;
    private final long[] valueMicros;

    /** @param shape a chain that has every state and transition that will be counted */
    public MarkovRecount(MarkovChain shape) {
        this.shape = shape;
        counts = new long[shape.transitionCount()];
        leaving = new long[shape.stateCount()];
        converted = new long[shape.stateCount()];
        valueMicros = new long[shape.stateCount()];
    }

    /** The number of a state, which is given by its channels, the start by none. */
    public int state(List<String> channels) {
        return shape.state(channels);
    }

    /**
     * The number of a transition between two states.
     *
     * @throws IllegalArgumentException if the shape has no such transition
     */
    public int transition(int from, int to) {
        for (int at = shape.rowStart(from); at < shape.rowStart(from + 1); at++) {
            if (shape.target(at) == to) {
                return at;
            }
        }
        throw new IllegalArgumentException("no journey ever went from state " + from + " to state " + to);
    }

    /** Begins with no journeys. */
    public void begin() {
        Arrays.fill(counts, 0);
        Arrays.fill(leaving, 0);
        Arrays.fill(converted, 0);
        Arrays.fill(valueMicros, 0);
    }

    /** Adds journeys that made a transition from a state. */
    public void addSteps(int from, int transition, long journeys) {
        counts[transition] = Math.addExact(counts[transition], journeys);
        leaving[from] = Math.addExact(leaving[from], journeys);
    }

    /** Adds journeys that converted from a state. */
    public void addConversions(int from, long conversions) {
        converted[from] = Math.addExact(converted[from], conversions);
        leaving[from] = Math.addExact(leaving[from], conversions);
    }

    /** Adds what conversions from a state are worth, in millionths of the currency; no channel can lose the start's. */
    public void addValue(int from, long micros) {
        valueMicros[from] = Math.addExact(valueMicros[from], from == shape.start() ? 0 : micros);
    }

    /** Adds journeys that ended in a state without a conversion. */
    public void addNulls(int from, long nulls) {
        leaving[from] = Math.addExact(leaving[from], nulls);
    }

    /** The chain that was counted since the beginning; the next beginning changes it. */
    public MarkovChain chain() {
        return shape.recounted(counts, leaving, converted, valueMicros);
    }
}
