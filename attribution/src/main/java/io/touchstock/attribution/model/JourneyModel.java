package io.touchstock.attribution.model;

import java.io.Serializable;
import java.util.List;

/** A model that looks at one journey at a time and splits its conversion over the touches. */
public interface JourneyModel extends Serializable {

    /** As on the command line, for example {@code time-decay}. */
    String name();

    /** Whether the split depends on when the touches happened, not only on their order. */
    default boolean needsTimes() {
        return false;
    }

    /** What a reader of the figures should know, one sentence each. */
    default List<String> notes() {
        return List.of();
    }

    /**
     * Whether the split depends on which touches share a channel, so that it is another where touches go by finer
     * names, such as those of campaigns.
     */
    default boolean countsChannels() {
        return false;
    }

    /**
     * Splits one conversion.
     *
     * @return for each touch its share, none negative, together 1 but for rounding; empty if there are no touches
     * @throws IllegalArgumentException if the model needs times and the touches have none
     */
    double[] shares(TouchSequence touches);
}
