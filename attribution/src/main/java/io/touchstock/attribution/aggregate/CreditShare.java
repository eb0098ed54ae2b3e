package io.touchstock.attribution.aggregate;

import java.io.Serializable;

/**
 * What one journey adds to a sum of credits.
 *
 * @param sign 1, or -1 for a journey that is taken back
 * @param conversions share of the order, negative if taken back
 * @param valueMicros share of its value in whole micros, negative if taken back
 * @param unroundedMicros the same before it was rounded
 */
public record CreditShare(int sign, double conversions, long valueMicros, double unroundedMicros)
        implements Serializable {

    /** Of one journey, under one key. */
    CreditShare plus(CreditShare other) {
        return new CreditShare(
                sign,
                conversions + other.conversions,
                Math.addExact(valueMicros, other.valueMicros),
                unroundedMicros + other.unroundedMicros);
    }

    boolean isNothing() {
        return conversions == 0 && valueMicros == 0;
    }
}
