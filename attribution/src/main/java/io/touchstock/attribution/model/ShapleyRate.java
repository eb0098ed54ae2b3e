package io.touchstock.attribution.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The Shapley value (Shapley 1953, "A Value for n-Person Games") of the game whose worth is a rate: conversions per
 * journey among the journeys that stay within a set of channels, 0 where there is no such journey. Unlike the worth by
 * count, null journeys matter, and a channel that dilutes the rate of those it joins earns a negative credit, which is
 * reported as it is. Values are scaled to the conversions that had a touchpoint; those of the worth per journey to
 * their value.
 *
 * <p>Exact for up to {@link ShapleyValue#MAX_PLAYERS} channels; beyond, estimated from random orders of the channels
 * ({@link SampledShapley}), and the notes tell how far off it may be.
 *
 * @param samples how many orders are looked at where there are too many channels
 * @param seed of the orders
 */
public record ShapleyRate(int samples, long seed) implements AttributionModel {

    public static final String NAME = "shapley-rate";

    /** With the samples and the seed of {@link ModelOptions#DEFAULTS}. */
    public ShapleyRate() {
        this(ModelOptions.DEFAULTS.shapleySamples(), ModelOptions.DEFAULTS.seed());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Attribution attribute(PathStatistics statistics) {
        statistics.requireAttributable();
        List<String> channels = statistics.channels();
        return channels.size() <= ShapleyValue.MAX_PLAYERS
                ? exact(statistics, channels)
                : sampled(statistics, channels);
    }

    private static Attribution exact(PathStatistics statistics, List<String> channels) {
        ChannelSets sets = ChannelSets.within(statistics);
        return credits(
                statistics,
                channels,
                ShapleyValue.exact(channels.size(), sets::conversionsPerJourney),
                ShapleyValue.exact(channels.size(), sets::valueMicrosPerJourney));
    }

    private Attribution sampled(PathStatistics statistics, List<String> channels) {
        SampledShapley estimate = SampledShapley.estimate(
                channels.size(), ObservedSets.GAMES, ObservedSets.of(statistics), samples, seed);
        double[] rates = estimate.values(ObservedSets.CONVERSIONS);
        Attribution credits = credits(statistics, channels, rates, estimate.values(ObservedSets.VALUE_MICROS));
        double scale = scaleTo(touched(statistics).conversions(), rates);
        double[] halfWidths = estimate.halfWidths(ObservedSets.CONVERSIONS);
        int worst = 0;
        for (int channel = 0; channel < halfWidths.length; channel++) {
            worst = halfWidths[channel] > halfWidths[worst] ? channel : worst;
        }
        return new Attribution(
                NAME,
                credits.credits(),
                List.of(note(estimate.orders(), channels.size(), channels.get(worst), halfWidths[worst] * scale)));
    }

    private String note(long orders, int channels, String widest, double halfWidth) {
        return String.format(
                Locale.ROOT,
                "Estimated from %,d orders of the channels drawn with seed %d, because %d channels are too many for"
                        + " all orders. With 95 %% confidence the credit of a channel is off by at most %,.1f"
                        + " conversions (Student's t times the standard error; the widest is that of %s). Four times"
                        + " the samples halve it.",
                orders,
                seed,
                channels,
                halfWidth,
                widest);
    }

    private static Attribution credits(
            PathStatistics statistics, List<String> channels, double[] rates, double[] micros) {
        PathCount touched = touched(statistics);
        double conversionsScale = scaleTo(touched.conversions(), rates);
        double microsScale = scaleTo(touched.valueMicros(), micros);
        CreditSum sum = new CreditSum();
        for (int channel = 0; channel < channels.size(); channel++) {
            sum.add(channels.get(channel), rates[channel] * conversionsScale, micros[channel] * microsScale);
        }
        sum.addUntouched(statistics.untouched());
        return sum.attribution(NAME);
    }

    private static PathCount touched(PathStatistics statistics) {
        PathCount untouched = statistics.untouched();
        return new PathCount(
                List.of(),
                statistics.conversions() - untouched.conversions(),
                statistics.valueMicros() - untouched.valueMicros(),
                statistics.nulls() - untouched.nulls());
    }

    /** Values that sum to a total; zeros if they sum to nothing above 0. */
    static double[] scaledTo(double total, double[] values) {
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values)
                .map(value -> sum > 0 ? value / sum * total : 0)
                .toArray();
    }

    private static double scaleTo(long total, double[] values) {
        double sum = Arrays.stream(values).sum();
        return sum > 0 ? total / sum : 0;
    }
}
