package io.touchstock.app.cli;

import io.touchstock.app.report.AttributionReport.LagCount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The classes of the time from first touch to order. */
final class LagBuckets {
    private static final List<Duration> STARTS = List.of(
            Duration.ZERO,
            Duration.ofHours(1),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofDays(7),
            Duration.ofDays(14),
            Duration.ofDays(30),
            Duration.ofDays(90));

    private final long[] conversions = new long[STARTS.size()];

    /** Counts conversions with this time since their first touch; a negative count takes them back. */
    void add(Duration lag, long count) {
        int bucket = STARTS.size() - 1;
        while (bucket > 0 && lag.compareTo(STARTS.get(bucket)) < 0) {
            bucket--;
        }
        conversions[bucket] += count;
    }

    /** The classes up to the last that is not empty. */
    List<LagCount> counts() {
        int last = conversions.length - 1;
        while (last > 0 && conversions[last] == 0) {
            last--;
        }
        List<LagCount> counts = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            Duration end = i + 1 < STARTS.size() ? STARTS.get(i + 1) : null;
            counts.add(new LagCount(STARTS.get(i), end, conversions[i]));
        }
        return counts;
    }
}
