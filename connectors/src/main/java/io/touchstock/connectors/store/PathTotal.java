package io.touchstock.connectors.store;

import java.util.List;

/**
 * How often a path was walked to its end.
 *
 * @param channels in the order of the touches; empty for orders that nothing led to
 * @param nulls journeys on it that ended without an order
 */
public record PathTotal(List<String> channels, long conversions, long valueMicros, long nulls) {

    public PathTotal {
        channels = List.copyOf(channels);
    }
}
