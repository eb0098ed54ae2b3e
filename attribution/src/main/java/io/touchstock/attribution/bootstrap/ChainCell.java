package io.touchstock.attribution.bootstrap;

import io.touchstock.attribution.model.PathFormat;
import java.io.Serializable;
import java.util.List;

/**
 * What is counted of a chain: a step between two states, or an end. A state is written as a path of channels, the start
 * as the empty text. Flat, so that an engine can keep it as a key.
 *
 * @param from state that is left
 * @param to state that is reached, or {@link #CONVERSION}, {@link #NOTHING} or {@link #VALUE}
 */
public record ChainCell(String from, String to) implements Serializable {

    /** The state before the first touch. */
    public static final String START = "";

    /** Counts journeys that converted. No channel can have this name: it would tear a path apart. */
    public static final String CONVERSION = "> conversion";

    /** Counts journeys that ended without a conversion. */
    public static final String NOTHING = "> nothing";

    /** Sums what the conversions are worth, in millionths of the currency. */
    public static final String VALUE = "> value";

    static String state(List<String> channels) {
        return PathFormat.format(channels);
    }

    List<String> fromChannels() {
        return PathFormat.parse(from);
    }

    List<String> toChannels() {
        return PathFormat.parse(to);
    }

    /** Whether this counts journeys or their value rather than steps between two states. */
    boolean isEnd() {
        return to.equals(CONVERSION) || to.equals(NOTHING) || to.equals(VALUE);
    }
}
