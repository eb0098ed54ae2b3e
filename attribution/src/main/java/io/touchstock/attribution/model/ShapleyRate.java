package io.touchstock.attribution.model;

import java.util.Arrays;
import java.util.List;

/**
 * The Shapley value of the game whose worth is a rate: conversions per journey among the journeys that stay within a
 * set of channels. Unlike the worth by count, null journeys matter, and a channel that dilutes the rate of those it
 * joins earns a negative credit, which is reported as it is. Values are scaled to the conversions that had a
 * touchpoint; those of the worth per journey to their value. For at most {@link ShapleyValue#MAX_PLAYERS} channels.
 */
public record ShapleyRate() implements AttributionModel {

    public static final String NAME = "shapley-rate";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Attribution attribute(PathStatistics statistics) {
        statistics.requireAttributable();
        ChannelSets sets = ChannelSets.within(statistics);
        List<String> channels = sets.channels();
        PathCount untouched = statistics.untouched();
        double[] conversions = scaledTo(
                (double) (statistics.conversions() - untouched.conversions()),
                ShapleyValue.exact(channels.size(), sets::conversionsPerJourney));
        double[] micros = scaledTo(
                (double) (statistics.valueMicros() - untouched.valueMicros()),
                ShapleyValue.exact(channels.size(), sets::valueMicrosPerJourney));
        CreditSum sum = new CreditSum();
        for (int channel = 0; channel < channels.size(); channel++) {
            sum.add(channels.get(channel), conversions[channel], micros[channel]);
        }
        sum.addUntouched(untouched);
        return sum.attribution(NAME);
    }

    private static double[] scaledTo(double total, double[] values) {
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values)
                .map(value -> sum > 0 ? value / sum * total : 0)
                .toArray();
    }
}
