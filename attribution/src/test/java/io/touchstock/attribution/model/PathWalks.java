package io.touchstock.attribution.model;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random path counts for properties. */
final class PathWalks {

    private PathWalks() {}

    /** Up to 40 counts over 5 channels; paths of up to 6 touches, the empty one among them. */
    static Arbitrary<List<PathCount>> counts() {
        return counts(0);
    }

    static Arbitrary<List<PathCount>> touched() {
        return counts(1);
    }

    private static Arbitrary<List<PathCount>> counts(int fewestTouches) {
        Arbitrary<List<String>> channels = Arbitraries.of("Email", "Search", "Social", "TV", "Video")
                .list()
                .ofMinSize(fewestTouches)
                .ofMaxSize(6);
        return Combinators.combine(
                        channels,
                        Arbitraries.longs().between(0, 20),
                        Arbitraries.longs().between(0, 99_999_999),
                        Arbitraries.longs().between(0, 30))
                .as(PathWalks::count)
                .list()
                .ofMaxSize(40);
    }

    private static PathCount count(List<String> channels, long conversions, long micros, long nulls) {
        return new PathCount(channels, conversions, conversions == 0 ? 0 : micros, channels.isEmpty() ? 0 : nulls);
    }

    static PathStatistics statistics(List<PathCount> counts) {
        PathStatistics statistics = new PathStatistics();
        counts.forEach(statistics::add);
        return statistics;
    }
}
