package io.touchstock.attribution.aggregate;

import java.io.Serializable;

/**
 * A sum of credits that can be taken back.
 *
 * @param count credits in the sum; with none left the sum is exactly zero
 * @param conversions sum of the shares
 * @param rounding what the sum has lost by rounding (Neumaier 1974)
 * @param valueMicros exact sum, in millionths of the shop's currency
 */
public record CreditTotals(long count, double conversions, double rounding, long valueMicros) implements Serializable {

    public static final CreditTotals NONE = new CreditTotals(0, 0, 0, 0);

    /** Adds the share of a journey, or takes it back with a negative count, share and value. */
    public CreditTotals plus(CreditShare share) {
        return plus(share.count(), share.conversions(), 0, share.valueMicros());
    }

    public CreditTotals plus(CreditTotals other) {
        return plus(other.count, other.conversions, other.rounding, other.valueMicros);
    }

    /** The sum of the shares with what rounding had lost. */
    public double exactConversions() {
        return conversions + rounding;
    }

    private CreditTotals plus(long moreCount, double more, double moreRounding, long moreMicros) {
        long newCount = Math.addExact(count, moreCount);
        long newMicros = Math.addExact(valueMicros, moreMicros);
        if (newCount == 0 && newMicros == 0) {
            return NONE;
        }
        double sum = conversions + more;
        double lost = Math.abs(conversions) >= Math.abs(more) ? (conversions - sum) + more : (more - sum) + conversions;
        return new CreditTotals(newCount, sum, rounding + moreRounding + lost, newMicros);
    }
}
