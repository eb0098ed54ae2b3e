package io.touchstock.attribution.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.Interval;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.Models;
import io.touchstock.attribution.model.PathCount;
import io.touchstock.attribution.model.PathFormat;
import io.touchstock.attribution.model.PathStatistics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathBootstrapTest {

    private static final List<String> MODELS =
            Models.NAMES.stream().filter(name -> !name.equals("time-decay")).toList();
    private static final long UNIT = 1_000_000;

    private static List<PathCount> shop() {
        return List.of(
                new PathCount(List.of(), 7, 90 * UNIT, 0),
                new PathCount(List.of("Email"), 40, 900 * UNIT, 200),
                new PathCount(List.of("Email", "Search"), 25, 800 * UNIT, 70),
                new PathCount(List.of("Search", "Social", "Search"), 12, 333 * UNIT, 15),
                new PathCount(List.of("Social", "Email", "TV", "Email"), 3, 0, 400),
                new PathCount(List.of("TV"), 0, 0, 60));
    }

    private static PathStatistics statistics(List<PathCount> counts) {
        PathStatistics statistics = new PathStatistics();
        counts.forEach(statistics::add);
        return statistics;
    }

    private static List<Attribution> withIntervals(PathStatistics paths, ModelOptions options, int replicates) {
        return new PathBootstrap(options, replicates)
                .withIntervals(
                        paths,
                        MODELS.stream()
                                .map(model -> Models.named(model, options).attribute(paths))
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void every_model_that_needs_no_times_gets_the_interval_of_its_own_credits_of_resampled_paths(int order) {
        int replicates = 40;
        ModelOptions options = ModelOptions.DEFAULTS.withMarkovOrder(order);
        PathStatistics paths = statistics(shop());

        List<Attribution> actual = withIntervals(paths, options, replicates);

        Map<String, Map<String, double[]>> conversions = new TreeMap<>();
        Map<String, Map<String, double[]>> values = new TreeMap<>();
        for (int replicate = 0; replicate < replicates; replicate++) {
            PathStatistics resampled = resampled(replicate);
            for (String model : MODELS) {
                for (ChannelCredit credit :
                        Models.named(model, options).attribute(resampled).credits()) {
                    of(conversions, model, credit.channel(), replicates)[replicate] = credit.conversions();
                    of(values, model, credit.channel(), replicates)[replicate] = credit.value();
                }
            }
        }
        for (Attribution attribution : actual) {
            for (ChannelCredit credit : attribution.credits()) {
                String model = attribution.model();
                assertClose(
                        credit.conversionsInterval(),
                        Intervals.of95(of(conversions, model, credit.channel(), replicates)));
                assertClose(credit.valueInterval(), Intervals.of95(of(values, model, credit.channel(), replicates)));
            }
        }
    }

    private static PathStatistics resampled(int replicate) {
        PathStatistics resampled = new PathStatistics();
        for (PathCount path : shop()) {
            long hash = KeyHash.continued(KeyHash.empty(), PathFormat.format(path.channels()));
            long conversions = draw(hash ^ KeyHash.seed("conversions"), path.conversions(), replicate);
            long nulls = draw(hash ^ KeyHash.seed("nulls"), path.nulls(), replicate);
            long value = path.conversions() == 0
                    ? 0
                    : Math.round((double) path.valueMicros() / path.conversions() * conversions);
            resampled.add(path.channels(), conversions, value, nulls);
        }
        return resampled;
    }

    private static long draw(long hash, long count, int replicate) {
        return PoissonTable.of(count).quantile(KeyHash.uniform(KeyHash.finish(hash), replicate));
    }

    private static double[] of(
            Map<String, Map<String, double[]>> byModel, String model, String channel, int replicates) {
        return byModel.computeIfAbsent(model, unused -> new TreeMap<>())
                .computeIfAbsent(channel, unused -> new double[replicates]);
    }

    private static void assertClose(Interval actual, Interval expected) {
        assertThat(actual.low()).isCloseTo(expected.low(), within(1e-5));
        assertThat(actual.high()).isCloseTo(expected.high(), within(1e-5));
    }

    @Test
    void credits_stay_as_they_are_and_lie_within_their_intervals() {
        PathStatistics paths = statistics(shop());
        for (Attribution attribution : withIntervals(paths, ModelOptions.DEFAULTS, 200)) {
            Attribution points =
                    Models.named(attribution.model(), ModelOptions.DEFAULTS).attribute(paths);
            assertThat(attribution.notes()).isEqualTo(points.notes());
            for (ChannelCredit credit : attribution.credits()) {
                assertThat(credit.conversions())
                        .isEqualTo(points.of(credit.channel()).conversions());
                assertThat(credit.conversionsInterval().contains(credit.conversions()))
                        .as("%s", credit)
                        .isTrue();
                assertThat(credit.valueInterval().contains(credit.value()))
                        .as("%s", credit)
                        .isTrue();
            }
        }
    }

    @Test
    void the_order_of_the_rows_changes_no_interval() {
        List<PathCount> backwards = new ArrayList<>(shop());
        Collections.reverse(backwards);

        assertThat(withIntervals(statistics(backwards), ModelOptions.DEFAULTS, 50))
                .isEqualTo(withIntervals(statistics(shop()), ModelOptions.DEFAULTS, 50));
    }

    @Test
    void a_model_too_large_to_be_replicated_says_so_and_what_to_do() {
        PathStatistics paths = new PathStatistics();
        IntStream.range(0, 17).forEach(channel -> paths.add(List.of("channel " + channel), 1, UNIT, 1));
        List<Attribution> points =
                List.of(Models.named("shapley-rate", ModelOptions.DEFAULTS).attribute(paths));

        Attribution attribution = new PathBootstrap(ModelOptions.DEFAULTS, 20)
                .withIntervals(paths, points)
                .get(0);

        assertThat(attribution.notes()).singleElement().asString().contains("no intervals", "17", "group channels");
        assertThat(attribution.credits()).isEqualTo(points.get(0).credits());
    }

    @Test
    void an_interval_holds_the_truth_in_about_95_of_100_samples() {
        SplittableRandom random = new SplittableRandom(20_261_122);
        List<List<String>> kinds =
                List.of(List.of("A"), List.of("A", "B"), List.of("B", "C", "A"), List.of("C"), List.of("B", "B", "C"));
        double truth = 400 * (0.2 + 0.2 / 2 + 0.2 / 3);
        int runs = 200;
        int covered = 0;
        for (int run = 0; run < runs; run++) {
            PathStatistics sample = new PathStatistics();
            long journeys = PoissonTable.of(400).quantile(random.nextDouble());
            for (long journey = 0; journey < journeys; journey++) {
                sample.add(kinds.get(random.nextInt(kinds.size())), 1, UNIT, 0);
            }
            Attribution linear = Models.named("linear", ModelOptions.DEFAULTS).attribute(sample);
            Interval interval = new PathBootstrap(ModelOptions.DEFAULTS, 200)
                    .withIntervals(sample, List.of(linear))
                    .get(0)
                    .of("A")
                    .conversionsInterval();
            covered += interval.contains(truth) ? 1 : 0;
        }
        assertThat(covered / (double) runs).isBetween(0.9, 0.99);
    }

    @Test
    void one_replicate_makes_no_interval() {
        assertThatThrownBy(() -> new PathBootstrap(ModelOptions.DEFAULTS, 1))
                .hasMessageContaining("replicates is 1, at least 2");
    }
}
