package io.touchstock.attribution.model;

import io.touchstock.connectors.event.ChannelName;

/**
 * What one channel earned under one model.
 *
 * @param model as on the command line, for example {@code markov}
 * @param channel the channel, or {@link #NO_TOUCHPOINT}
 * @param conversions credited to the channel; negative only where a model says so
 * @param value worth credited to the channel, in units of the currency (not millionths)
 * @param removalEffect share of all conversions that would be lost without the channel, 0 to 1; null for a model
 *     without
 * @param conversionsInterval where the conversions lie in 95 % of all samples, or null if not estimated
 * @param valueInterval the same for the value
 */
public record ChannelCredit(
        String model,
        String channel,
        double conversions,
        double value,
        Double removalEffect,
        Interval conversionsInterval,
        Interval valueInterval) {

    /** Where conversions are booked that no touchpoint led to, so that every model's credits sum to what came in. */
    public static final String NO_TOUCHPOINT = ChannelName.NO_TOUCHPOINT;

    static final double MICROS_PER_UNIT = 1e6;

    /** A credit whose uncertainty was not estimated. */
    public ChannelCredit(String model, String channel, double conversions, double value, Double removalEffect) {
        this(model, channel, conversions, value, removalEffect, null, null);
    }

    /** The same credit with its uncertainty. */
    public ChannelCredit withIntervals(Interval ofConversions, Interval ofValue) {
        return new ChannelCredit(model, channel, conversions, value, removalEffect, ofConversions, ofValue);
    }
}
