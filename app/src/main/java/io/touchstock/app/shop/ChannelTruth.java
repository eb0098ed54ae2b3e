package io.touchstock.app.shop;

/**
 * What a channel did and what it would have been missed for, over a span of days. Decisions count whether or not the
 * shelf let them through.
 *
 * @param touches how often it touched somebody
 * @param spendMicros what that cost
 * @param lastTouches decisions before which it was the last to touch
 * @param incrementalDecisions decisions that would not have been made without it; can be slightly negative, since a
 *     purchase less leaves a person readier for the next
 * @param incrementalValueMicros what those were worth at the prices of their days
 */
public record ChannelTruth(
        String channel,
        long touches,
        long spendMicros,
        long lastTouches,
        long incrementalDecisions,
        long incrementalValueMicros) {

    /** Value caused per unit of money spent; NaN for a channel that costs nothing. */
    public double incrementalReturnOnSpend() {
        return spendMicros == 0 ? Double.NaN : (double) incrementalValueMicros / spendMicros;
    }
}
