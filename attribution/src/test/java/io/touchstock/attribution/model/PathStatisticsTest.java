package io.touchstock.attribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PathStatisticsTest {

    @Provide
    Arbitrary<List<PathCount>> counts() {
        return PathWalks.counts();
    }

    @Property(tries = 200)
    void counts_equal_those_of_a_plain_map(@ForAll("counts") List<PathCount> counts) {
        Map<String, long[]> plain = new TreeMap<>();
        for (PathCount count : counts) {
            long[] sums = plain.computeIfAbsent(PathFormat.format(count.channels()), unused -> new long[3]);
            sums[0] += count.conversions();
            sums[1] += count.valueMicros();
            sums[2] += count.nulls();
        }
        plain.values().removeIf(sums -> sums[0] == 0 && sums[1] == 0 && sums[2] == 0);
        PathStatistics statistics = PathWalks.statistics(counts);
        assertThat(statistics.size()).isEqualTo(plain.size());
        plain.forEach((path, sums) -> assertThat(statistics.count(PathFormat.parse(path)))
                .isEqualTo(new PathCount(PathFormat.parse(path), sums[0], sums[1], sums[2])));
        assertThat(statistics.conversions())
                .isEqualTo(plain.values().stream().mapToLong(sums -> sums[0]).sum());
    }

    @Property(tries = 200)
    void what_is_taken_back_is_gone(@ForAll("counts") List<PathCount> kept, @ForAll("counts") List<PathCount> undone) {
        PathStatistics statistics = PathWalks.statistics(kept);
        undone.forEach(statistics::add);
        undone.forEach(
                count -> statistics.add(count.channels(), -count.conversions(), -count.valueMicros(), -count.nulls()));
        assertThat(statistics).isEqualTo(PathWalks.statistics(kept));
        assertThat(statistics.channels()).isEqualTo(PathWalks.statistics(kept).channels());
    }

    @Property(tries = 200)
    void merging_parts_equals_counting_all_at_once(
            @ForAll("counts") List<PathCount> left, @ForAll("counts") List<PathCount> right) {
        PathStatistics merged = PathWalks.statistics(left);
        merged.merge(PathWalks.statistics(right));
        PathStatistics together = PathWalks.statistics(left);
        right.forEach(together::add);
        assertThat(merged).isEqualTo(together);
        assertThat(merged.paths().toList()).isEqualTo(together.paths().toList());
    }

    @Example
    void memory_of_paths_that_are_gone_is_given_back() {
        PathStatistics statistics = new PathStatistics();
        statistics.addConversion(List.of("kept"), 1);
        for (int path = 0; path < 10_000; path++) {
            List<String> channels = List.of("passing " + path);
            statistics.addNull(channels);
            statistics.add(channels, 0, 0, -1);
        }
        assertThat(statistics.size()).isEqualTo(1);
        assertThat(statistics.knownPaths()).isLessThan(2_000);
    }

    @Example
    void paths_come_in_the_alphabetical_order_of_their_channels() {
        PathStatistics statistics = new PathStatistics();
        List.of("Video", "Email > Video", "Email", "Email > Email > Video")
                .forEach(path -> statistics.addNull(PathFormat.parse(path)));
        assertThat(statistics.paths().map(count -> PathFormat.format(count.channels())))
                .containsExactly("Email", "Email > Email > Video", "Email > Video", "Video");
    }

    @Example
    void statistics_survive_serialisation() throws IOException, ClassNotFoundException {
        PathStatistics statistics = new PathStatistics();
        statistics.add(List.of("Email", "Video"), 3, 7, 1);
        statistics.paths().forEach(count -> {});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(statistics);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(statistics);
        }
    }

    @Example
    void a_total_beyond_a_long_is_refused_and_changes_nothing() {
        PathStatistics statistics = new PathStatistics();
        statistics.add(List.of("A"), 1, Long.MAX_VALUE, 0);
        assertThatThrownBy(() -> statistics.add(List.of("B"), 1, 1, 0)).isInstanceOf(ArithmeticException.class);
        assertThat(statistics.size()).isEqualTo(1);
        assertThat(statistics.conversions()).isEqualTo(1);
    }

    @Example
    void a_blank_channel_in_a_path_is_refused() {
        assertThatThrownBy(() -> PathFormat.parse("A >  > B")).hasMessageContaining("channel 2 is blank");
        assertThat(PathFormat.parse("")).isEmpty();
        assertThat(PathFormat.parse(" A > B")).containsExactly("A", "B");
    }

    @Example
    void a_channel_that_contains_the_separator_is_not_written() {
        assertThatThrownBy(() -> PathFormat.format(List.of("Home > Shoes"))).hasMessageContaining("rename the channel");
    }

    @Example
    void paths_that_were_read_in_order_are_found_again_when_more_is_added_or_taken_back() {
        PathStatistics paths = new PathStatistics();
        paths.add(List.of("b", "a"), 2, 0, 1);
        paths.add(List.of("c"), 1, 0, 0);
        paths.add(List.of("a"), 0, 0, 3);
        paths.sort();
        assertThat(paths.count(List.of())).isEqualTo(new PathCount(List.of(), 0, 0, 0));
        paths.add(List.of("b", "a"), 1, 5, 0);
        paths.add(List.of("c"), -1, 0, 0);
        paths.add(List.of(), 4, 0, 0);
        paths.add(List.of("a", "c"), 0, 0, 2);

        assertThat(paths.paths())
                .containsExactly(
                        new PathCount(List.of(), 4, 0, 0),
                        new PathCount(List.of("a"), 0, 0, 3),
                        new PathCount(List.of("a", "c"), 0, 0, 2),
                        new PathCount(List.of("b", "a"), 3, 5, 1));
        assertThat(paths.untouched().conversions()).isEqualTo(4);
        assertThat(paths.size()).isEqualTo(4);
    }
}
