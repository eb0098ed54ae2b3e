package io.touchstock.attribution.report;

import io.touchstock.attribution.model.PathCount;
import io.touchstock.attribution.model.PathStatistics;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the touches of a channel stand on journeys that converted. Every touch stands in exactly one place: the only
 * one of its journey, the first or the last of several, or between these. So first, last and only count journeys too,
 * while a channel can stand in the middle of one journey several times.
 *
 * @param channel the channel
 * @param only touches without another one before or after
 * @param first touches that began a journey of several
 * @param middle touches neither at the beginning nor at the end
 * @param last touches that ended a journey of several
 */
public record PositionCounts(String channel, long only, long first, long middle, long last) {

    /** One a channel that stands on a converting path; the one with the most touches first. */
    static List<PositionCounts> of(PathStatistics statistics) {
        Map<String, long[]> counts = new TreeMap<>();
        for (PathCount path : statistics) {
            int end = path.channels().size() - 1;
            for (int place = 0; place <= end && path.conversions() > 0; place++) {
                int position = end == 0 ? 0 : place == 0 ? 1 : place == end ? 3 : 2;
                counts.computeIfAbsent(path.channels().get(place), unseen -> new long[4])[position] +=
                        path.conversions();
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new PositionCounts(
                        entry.getKey(),
                        entry.getValue()[0],
                        entry.getValue()[1],
                        entry.getValue()[2],
                        entry.getValue()[3]))
                .sorted(Comparator.comparingLong(PositionCounts::touches).reversed())
                .toList();
    }

    /** Touches of the channel on converting journeys, in whatever place. */
    public long touches() {
        return only + first + middle + last;
    }

    /** Part of the channel's touches, 0 to 1; 0 if it has none. */
    public double share(long count) {
        return touches() == 0 ? 0 : (double) count / touches();
    }
}
