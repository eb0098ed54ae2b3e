package io.touchstock.attribution.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Splits money by shares so that not a millionth is lost: the method of the largest remainder. */
public final class ValueSplit {

    private ValueSplit() {}

    /**
     * Splits an amount.
     *
     * @param micros the amount, in millionths of the currency; a negative one splits as its opposite
     * @param shares none negative; they are scaled to their sum
     * @return one part a share, together exactly {@code micros}; each differs from its exact share by less than one
     *     (beyond 2^52 micros by what a double can tell apart). Of equal remainders the earlier is rounded up. Empty if
     *     there are no shares
     * @throws IllegalArgumentException if a share is negative or not finite, or their sum is 0
     */
    public static long[] split(long micros, double[] shares) {
        if (shares.length == 0) {
            return new long[0];
        }
        if (micros == Long.MIN_VALUE) {
            throw new IllegalArgumentException(
                    "micros is " + micros + ", at least " + -Long.MAX_VALUE + " can be split");
        }
        if (micros < 0) {
            long[] opposite = split(-micros, shares);
            Arrays.setAll(opposite, part -> -opposite[part]);
            return opposite;
        }
        double sum = sum(shares);
        long[] parts = new long[shares.length];
        double[] remainders = new double[shares.length];
        long left = micros;
        for (int part = 0; part < shares.length; part++) {
            double exact = micros * (shares[part] / sum);
            parts[part] = Math.min(left, (long) exact);
            remainders[part] = exact - parts[part];
            left -= parts[part];
        }
        handOut(left, parts, remainders);
        return parts;
    }

    private static double sum(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            if (!(share >= 0 && share <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("shares holds " + share + ", at least 0 and finite is possible");
            }
            sum += share;
        }
        if (!(sum > 0 && sum <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("shares sum to " + sum + ", above 0 and finite is possible");
        }
        return sum;
    }

    private static void handOut(long left, long[] parts, double[] remainders) {
        if (left == 0) {
            return;
        }
        int[] byRemainder = IntStream.range(0, parts.length)
                .boxed()
                .sorted((a, b) -> Double.compare(remainders[b], remainders[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        // One unit each as a rule; more only where the amount is too large for a double to hold its units.
        long each = left / parts.length;
        long once = left % parts.length;
        for (int place = 0; place < parts.length; place++) {
            parts[byRemainder[place]] += each + (place < once ? 1 : 0);
        }
    }
}
