package io.touchstock.attribution.report;

import io.touchstock.attribution.model.PathCount;
import io.touchstock.attribution.model.PathStatistics;
import java.util.ArrayList;
import java.util.List;

/**
 * Journeys with a certain number of touches.
 *
 * @param touches how many
 * @param orMore whether longer journeys are counted here too
 * @param conversions journeys that converted
 * @param valueMicros their worth, in millionths of the currency
 * @param nulls journeys that did not
 */
public record PathLength(int touches, boolean orMore, long conversions, long valueMicros, long nulls) {

    /** Share of these journeys that converted; 0 if there are none. */
    public double conversionRate() {
        long journeys = conversions + nulls;
        return journeys == 0 ? 0 : (double) conversions / journeys;
    }

    /**
     * Journeys by length, without gaps.
     *
     * @param longest from this length on all journeys are counted together; at least 1
     * @return from the shortest length that occurs to the longest
     */
    static List<PathLength> distribution(PathStatistics statistics, int longest) {
        List<PathLength> lengths = new ArrayList<>();
        for (int touches = 0; touches <= longest; touches++) {
            lengths.add(new PathLength(touches, touches == longest, 0, 0, 0));
        }
        int shortestSeen = longest;
        int longestSeen = 0;
        for (PathCount path : statistics) {
            int length = Math.min(longest, path.channels().size());
            lengths.set(length, lengths.get(length).plus(path));
            shortestSeen = Math.min(shortestSeen, length);
            longestSeen = Math.max(longestSeen, length);
        }
        return statistics.isEmpty() ? List.of() : List.copyOf(lengths.subList(shortestSeen, longestSeen + 1));
    }

    private PathLength plus(PathCount path) {
        return new PathLength(
                touches,
                orMore,
                conversions + path.conversions(),
                valueMicros + path.valueMicros(),
                nulls + path.nulls());
    }
}
