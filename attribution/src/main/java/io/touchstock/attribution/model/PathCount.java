package io.touchstock.attribution.model;

import java.util.List;

/**
 * How often one path was walked, and how it ended.
 *
 * @param channels in the order of the touches; empty for conversions that nothing led to
 * @param conversions journeys on this path that converted
 * @param valueMicros what these conversions are worth, in millionths of the currency
 * @param nulls journeys on this path that ended without a conversion
 */
public record PathCount(List<String> channels, long conversions, long valueMicros, long nulls) {

    public PathCount {
        channels = List.copyOf(channels);
    }

    /** Whether more was taken back than added. */
    public boolean overdrawn() {
        return conversions < 0 || valueMicros < 0 || nulls < 0;
    }

    /** Journeys on this path, converting or not. */
    public long journeys() {
        return conversions + nulls;
    }
}
