package io.touchstock.attribution.calibration;

import io.touchstock.attribution.model.Interval;

/**
 * What a model credits to a channel, and what is left of it beside the experiments.
 *
 * @param channel the channel, or {@link Calibration#UNEXPLAINED}
 * @param rawConversions as the model credits them
 * @param rawValue as the model credits it, in units of the currency
 * @param conversions calibrated; the same as raw for a channel that was not measured
 * @param value calibrated by the same factor as the conversions
 * @param interval 95 % of the calibrated conversions; null for a channel that was not measured
 * @param evidence what the experiments say; null for a channel that was not measured
 */
public record CalibratedCredit(
        String channel,
        double rawConversions,
        double rawValue,
        double conversions,
        double value,
        Interval interval,
        Evidence evidence) {

    /**
     * All lifts of one channel together, carried over to the report's period.
     *
     * @param lifts how many were pooled
     * @param conversions that the channel caused, by the experiments alone
     * @param interval 95 % of these
     * @param weight of the experiments, 0 to 1; the model has the rest
     */
    public record Evidence(int lifts, double conversions, Interval interval, double weight) {}

    /** Whether an experiment speaks about this channel. */
    public boolean measured() {
        return evidence != null;
    }
}
