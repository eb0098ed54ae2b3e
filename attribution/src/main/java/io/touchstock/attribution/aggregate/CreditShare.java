package io.touchstock.attribution.aggregate;

import java.io.Serializable;

/**
 * What one journey adds to a sum of credits.
 *
 * @param campaign null for touchpoints without one
 * @param count 1, or -1 for a journey that is taken back
 * @param conversions share of the order, negative if taken back
 * @param valueMicros share of its value, negative if taken back
 */
public record CreditShare(
        String model, String channel, String campaign, long count, double conversions, long valueMicros)
        implements Serializable {

    public CreditKey key() {
        return new CreditKey(model, channel, campaign);
    }
}
