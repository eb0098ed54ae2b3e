package io.touchstock.attribution.aggregate;

import java.io.Serializable;

/**
 * A sum of credits that can be taken back.
 *
 * @param count journeys added less those taken back; with nothing left the sum is exactly {@link #NONE}
 * @param conversions sum of the shares
 * @param rounding what that sum has lost by rounding (Neumaier 1974)
 * @param valueMicros exact sum of the shares of value, each a whole number of micros
 * @param unroundedMicros sum of the shares of value before they were rounded
 * @param unroundedRounding what that sum has lost by rounding
 * @param replicates the sums in each replicate of the bootstrap; null if there are none
 */
public record CreditTotals(
        long count,
        double conversions,
        double rounding,
        long valueMicros,
        double unroundedMicros,
        double unroundedRounding,
        ReplicateSums replicates)
        implements Serializable {

    /** Less than any journey's share, more than rounding leaves. */
    private static final double LEFT_OVER = 1e-9;

    public static final CreditTotals NONE = new CreditTotals(0, 0, 0, 0, 0, 0, null);

    /**
     * Adds the share of a journey, or takes it back with a negative sign, share and value. The replicates go over to
     * the new sum: this one must not be used any more.
     *
     * @param weights how often each replicate counts the journey; null without replicates
     * @throws ArithmeticException rather than overflow
     */
    public CreditTotals plus(CreditShare share, int[] weights) {
        ReplicateSums sums = replicates;
        if (weights != null) {
            sums = sums == null ? ReplicateSums.none(weights.length) : sums;
            sums.add(share, weights);
        }
        return plus(share.sign(), share.conversions(), 0, share.valueMicros(), share.unroundedMicros(), 0, sums);
    }

    /** Adds sums of other journeys, which stay as they are; of this one the replicates go over to the new sum. */
    public CreditTotals plus(CreditTotals other) {
        ReplicateSums sums = replicates;
        if (other.replicates != null) {
            sums = sums == null ? ReplicateSums.none(other.replicates.replicates()) : sums;
            sums.add(other.replicates);
        }
        return plus(
                other.count,
                other.conversions,
                other.rounding,
                other.valueMicros,
                other.unroundedMicros,
                other.unroundedRounding,
                sums);
    }

    /** Whether no journey is left in the sum. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** The sum of the shares with what rounding had lost. */
    public double exactConversions() {
        return conversions + rounding;
    }

    /** The sum of the values before they were rounded, with what rounding the sum had lost, in micros. */
    public double exactMicros() {
        return unroundedMicros + unroundedRounding;
    }

    private CreditTotals plus(
            long moreCount,
            double more,
            double moreRounding,
            long moreMicros,
            double moreUnrounded,
            double moreUnroundedRounding,
            ReplicateSums sums) {
        long newCount = Math.addExact(count, moreCount);
        long newMicros = Math.addExact(valueMicros, moreMicros);
        CreditTotals sum = new CreditTotals(
                newCount,
                conversions + more,
                rounding + moreRounding + lost(conversions, more),
                newMicros,
                unroundedMicros + moreUnrounded,
                unroundedRounding + moreUnroundedRounding + lost(unroundedMicros, moreUnrounded),
                sums);
        return sum.isLeftOver() ? NONE : sum;
    }

    /** A part may hold as many journeys taken back as added and still owe the difference of their shares. */
    private boolean isLeftOver() {
        return count == 0
                && valueMicros == 0
                && Math.abs(exactConversions()) < LEFT_OVER
                && (replicates == null || replicates.areLeftOver(LEFT_OVER));
    }

    private static double lost(double sum, double term) {
        double rounded = sum + term;
        return Math.abs(sum) >= Math.abs(term) ? (sum - rounded) + term : (term - rounded) + sum;
    }
}
