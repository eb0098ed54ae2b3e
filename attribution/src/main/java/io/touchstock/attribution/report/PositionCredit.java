package io.touchstock.attribution.report;

import java.util.List;

/**
 * What a model that looks at the order of touches credits to a channel in each place.
 *
 * @param model as on the command line
 * @param channel the channel
 * @param conversions credited to it as the first touch, the second, and so on
 */
public record PositionCredit(String model, String channel, List<Double> conversions) {

    public PositionCredit {
        conversions = List.copyOf(conversions);
    }
}
