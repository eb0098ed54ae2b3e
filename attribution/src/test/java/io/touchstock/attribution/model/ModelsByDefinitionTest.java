package io.touchstock.attribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;

/** Every model by its name against its definition, spelled out without regard to speed. */
class ModelsByDefinitionTest {

    private static final Offset<Double> CLOSE = within(1e-7);

    @Provide
    Arbitrary<List<PathCount>> counts() {
        return PathWalks.counts().map(ModelsByDefinitionTest::withDirect);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(Models.NAMES.stream()
                .filter(name -> !name.equals(TimeDecay.NAME))
                .toList());
    }

    private static List<PathCount> withDirect(List<PathCount> counts) {
        return counts.stream()
                .map(count -> new PathCount(
                        count.channels().stream()
                                .map(channel -> channel.equals("TV") ? "Direct" : channel)
                                .toList(),
                        count.conversions(),
                        count.valueMicros(),
                        count.nulls()))
                .toList();
    }

    @Property(tries = 300)
    void a_model_credits_what_its_definition_says(
            @ForAll("counts") List<PathCount> counts, @ForAll("names") String name) {
        PathStatistics paths = PathWalks.statistics(counts);
        Map<String, double[]> expected = NaiveModels.credits(name, paths);
        Attribution attribution = Models.named(name, ModelOptions.DEFAULTS).attribute(paths);
        for (String channel : paths.channels()) {
            double[] credit = expected.getOrDefault(channel, new double[2]);
            assertThat(attribution.of(channel).conversions()).as(channel).isCloseTo(credit[0], relative(credit[0]));
            assertThat(attribution.of(channel).value())
                    .as(channel)
                    .isCloseTo(credit[1] / 1e6, relative(credit[1] / 1e6));
        }
    }

    private static Offset<Double> relative(double expected) {
        return within(1e-7 * (1 + Math.abs(expected)));
    }

    @Property(tries = 100)
    void ordered_shapley_says_at_which_touch_a_channel_earned_its_credit(@ForAll("counts") List<PathCount> counts) {
        PathStatistics paths = PathWalks.statistics(counts);
        Map<String, Map<Integer, double[]>> expected = NaiveModels.orderedTable(paths);
        List<PositionCredit> table = OrderedShapley.byPosition(paths);
        assertThat(table).hasSize(expected.values().stream().mapToInt(Map::size).sum());
        for (PositionCredit cell : table) {
            double[] credit = expected.get(cell.channel()).get(cell.position());
            assertThat(cell.conversions()).isCloseTo(credit[0], CLOSE);
            assertThat(cell.value()).isCloseTo(credit[1] / 1e6, CLOSE);
        }
    }

    @Property(tries = 100)
    void the_places_of_ordered_shapley_sum_to_the_unordered_value(@ForAll("counts") List<PathCount> counts) {
        PathStatistics paths = PathWalks.statistics(counts);
        List<PositionCredit> table = OrderedShapley.byPosition(paths);
        Attribution unordered = Models.named("shapley", ModelOptions.DEFAULTS).attribute(paths);
        for (String channel : paths.channels()) {
            double sum = table.stream()
                    .filter(cell -> cell.channel().equals(channel))
                    .mapToDouble(PositionCredit::conversions)
                    .sum();
            assertThat(sum).isCloseTo(unordered.of(channel).conversions(), CLOSE);
        }
    }

    @Property(tries = 200)
    void time_decay_halves_with_every_half_life(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 90L * 86_400_000) Long> millisBefore,
            @ForAll @IntRange(min = 1, max = 60) int halfLifeDays) {
        List<Long> ages = new ArrayList<>(millisBefore);
        ages.sort(Collections.reverseOrder());
        Instant convertedAt = Instant.parse("2025-03-30T01:30:00Z");
        TouchSequence touches = new TouchSequence(
                Collections.nCopies(ages.size(), "A"),
                List.of(),
                ages.stream().map(convertedAt::minusMillis).toList(),
                convertedAt);
        double[] shares = Models.journeyLevel(
                        "time-decay", ModelOptions.DEFAULTS.withHalfLife(Duration.ofDays(halfLifeDays)))
                .shares(touches);
        double sum = ages.stream().mapToDouble(age -> weight(age, halfLifeDays)).sum();
        for (int touch = 0; touch < shares.length; touch++) {
            assertThat(shares[touch]).isCloseTo(weight(ages.get(touch), halfLifeDays) / sum, within(1e-12));
        }
    }

    private static double weight(long millisBefore, int halfLifeDays) {
        return Math.exp(-Math.log(2) * millisBefore / 86_400_000.0 / halfLifeDays);
    }
}
