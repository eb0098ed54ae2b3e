package io.touchstock.attribution.report;

import io.touchstock.attribution.model.PathCount;
import io.touchstock.attribution.model.PathStatistics;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;

/** The paths that were walked most. */
final class TopPaths {

    private TopPaths() {}

    /** Paths with the most conversions; of equals the more valuable, then the alphabetically first. */
    static List<PathCount> converting(PathStatistics statistics, int limit) {
        return top(statistics, limit, PathCount::conversions);
    }

    /** Paths on which the most journeys ended without a conversion; of equals the alphabetically first. */
    static List<PathCount> withoutConversion(PathStatistics statistics, int limit) {
        return top(statistics, limit, PathCount::nulls);
    }

    private static List<PathCount> top(PathStatistics statistics, int limit, ToLongFunction<PathCount> measure) {
        Comparator<PathCount> byMeasure = Comparator.comparingLong(measure);
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit + ", at least 1 is possible");
        }
        Comparator<Ranked> worstFirst = Comparator.comparing(Ranked::path, byMeasure)
                .thenComparing(Ranked::path, Comparator.comparingLong(PathCount::valueMicros))
                .thenComparing(Ranked::place, Comparator.reverseOrder());
        PriorityQueue<Ranked> best = new PriorityQueue<>(worstFirst);
        int place = 0;
        for (Iterator<PathCount> paths = statistics.iterator(); paths.hasNext(); place++) {
            PathCount path = paths.next();
            if (measure.applyAsLong(path) > 0) {
                best.add(new Ranked(path, place));
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        ArrayDeque<PathCount> bestFirst = new ArrayDeque<>();
        while (!best.isEmpty()) {
            bestFirst.addFirst(best.remove().path());
        }
        return List.copyOf(bestFirst);
    }

    private record Ranked(PathCount path, int place) {}
}
