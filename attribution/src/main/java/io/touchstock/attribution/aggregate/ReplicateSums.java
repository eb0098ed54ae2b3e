package io.touchstock.attribution.aggregate;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Sums of weighted credits, one a replicate of the bootstrap. They are added to in place, for they are long and change
 * with every journey; the weights make all sums of values whole numbers.
 *
 * @param conversions one sum a replicate
 * @param valueMicros one sum a replicate
 */
@SuppressWarnings("ArrayRecordComponent") // a list would box a number a replicate and journey
public record ReplicateSums(double[] conversions, double[] valueMicros) implements Serializable {

    static ReplicateSums none(int replicates) {
        return new ReplicateSums(new double[replicates], new double[replicates]);
    }

    /** Adds a share as often as each replicate counts its journey. */
    void add(CreditShare share, int[] weights) {
        for (int replicate = 0; replicate < weights.length; replicate++) {
            conversions[replicate] += weights[replicate] * share.conversions();
            valueMicros[replicate] += (double) (weights[replicate] * share.valueMicros());
        }
    }

    /** Adds sums of other journeys, which stay as they are. */
    void add(ReplicateSums other) {
        for (int replicate = 0; replicate < conversions.length; replicate++) {
            conversions[replicate] += other.conversions[replicate];
            valueMicros[replicate] += other.valueMicros[replicate];
        }
    }

    /** Whether nothing is in the sums but what rounding has left. */
    boolean areLeftOver(double most) {
        for (int replicate = 0; replicate < conversions.length; replicate++) {
            if (Math.abs(conversions[replicate]) >= most || Math.abs(valueMicros[replicate]) >= most) {
                return false;
            }
        }
        return true;
    }

    int replicates() {
        return conversions.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReplicateSums that
                && Arrays.equals(conversions, that.conversions)
                && Arrays.equals(valueMicros, that.valueMicros);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(conversions) + Arrays.hashCode(valueMicros);
    }

    @Override
    public String toString() {
        return "ReplicateSums[" + conversions.length + " replicates]";
    }
}
