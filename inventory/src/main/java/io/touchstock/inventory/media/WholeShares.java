package io.touchstock.inventory.media;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a whole number by shares into whole numbers with the same sum: the largest remainders are rounded up. */
final class WholeShares {

    private WholeShares() {}

    static long[] split(long total, List<TouchShare> shares) {
        double[] exact =
                shares.stream().mapToDouble(share -> total * share.share()).toArray();
        long[] parts =
                Arrays.stream(exact).mapToLong(part -> (long) Math.floor(part)).toArray();
        long left = total - Arrays.stream(parts).sum();
        int[] byRemainder = IntStream.range(0, exact.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> Math.floor(exact[i]) - exact[i])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; left != 0; i = (i + 1) % byRemainder.length) {
            int step = Long.signum(left);
            parts[byRemainder[i]] += step;
            left -= step;
        }
        return parts;
    }
}
