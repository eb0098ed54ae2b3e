package io.touchstock.attribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

class AllModelsPropertiesTest {

    private static final Offset<Double> CLOSE = within(1e-7);

    /** All but time decay, which needs times. */
    private static final List<String> PATH_NAMES =
            Models.NAMES.stream().filter(name -> !name.equals(TimeDecay.NAME)).toList();

    @Provide
    Arbitrary<List<PathCount>> counts() {
        return PathWalks.counts();
    }

    @Provide
    Arbitrary<AttributionModel> models() {
        List<AttributionModel> models = new ArrayList<>();
        PATH_NAMES.forEach(name -> models.add(Models.named(name, ModelOptions.DEFAULTS)));
        IntStream.rangeClosed(2, MarkovChain.MAX_ORDER).forEach(order -> models.add(new MarkovModel(order)));
        PositionBased.PRESETS.values().forEach(shape -> models.add(new JourneyByJourney(shape)));
        models.add(new JourneyByJourney(new LastNonDirect(Set.of("email", "TV"))));
        return Arbitraries.of(models);
    }

    @Property(tries = 300)
    void credits_sum_to_what_came_in(
            @ForAll("counts") List<PathCount> counts, @ForAll("models") AttributionModel model) {
        PathStatistics paths = PathWalks.statistics(counts);
        Attribution attribution = model.attribute(paths);
        assertThat(attribution.conversions()).isCloseTo((double) paths.conversions(), CLOSE);
        assertThat(Math.round(attribution.value() * 1e6)).isEqualTo(paths.valueMicros());
        assertThat(attribution.credits()).extracting(ChannelCredit::channel).containsAll(paths.channels());
    }

    @Property(tries = 300)
    void the_order_of_the_input_does_not_matter_to_the_last_digit(
            @ForAll("counts") List<PathCount> counts, @ForAll("models") AttributionModel model, @ForAll long seed) {
        List<PathCount> shuffled = new ArrayList<>(counts);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(model.attribute(PathWalks.statistics(shuffled)))
                .isEqualTo(model.attribute(PathWalks.statistics(counts)));
    }

    @Property(tries = 200)
    void what_is_taken_back_was_never_there(
            @ForAll("counts") List<PathCount> kept,
            @ForAll("counts") List<PathCount> takenBack,
            @ForAll("models") AttributionModel model,
            @ForAll long seed) {
        List<PathCount> changes = new ArrayList<>(kept);
        for (PathCount count : takenBack) {
            changes.add(count);
            changes.add(new PathCount(count.channels(), -count.conversions(), -count.valueMicros(), -count.nulls()));
        }
        Collections.shuffle(changes, new Random(seed));
        assertThat(model.attribute(PathWalks.statistics(changes)))
                .isEqualTo(model.attribute(PathWalks.statistics(kept)));
    }

    @Property(tries = 150)
    void a_path_model_is_its_journey_model_applied_to_each_journey(@ForAll("counts") List<PathCount> counts) {
        PathStatistics paths = PathWalks.statistics(counts);
        for (String name : PATH_NAMES) {
            if (!Models.JOURNEY_LEVEL_NAMES.contains(name)) {
                continue;
            }
            JourneyModel journeyModel = Models.journeyLevel(name, ModelOptions.DEFAULTS);
            CreditSum oneByOne = new CreditSum();
            for (PathCount path : paths) {
                double[] shares = journeyModel.shares(TouchSequence.untimed(path.channels()));
                for (int journey = 0; journey < path.conversions(); journey++) {
                    for (int touch = 0; touch < shares.length; touch++) {
                        oneByOne.add(path.channels().get(touch), shares[touch], 0);
                    }
                }
            }
            Attribution attribution = Models.named(name, ModelOptions.DEFAULTS).attribute(paths);
            oneByOne.attribution(name)
                    .credits()
                    .forEach(credit -> assertThat(
                                    attribution.of(credit.channel()).conversions())
                            .isCloseTo(credit.conversions(), CLOSE));
        }
    }

    @Property(tries = 100)
    void shapley_by_count_equals_the_exact_engine(@ForAll("counts") List<PathCount> counts) {
        PathStatistics paths = PathWalks.statistics(counts);
        ChannelSets sets = ChannelSets.within(paths);
        double[] exact = ShapleyValue.exact(sets.channels().size(), sets::conversions);
        Attribution shortcut = Models.named("shapley", ModelOptions.DEFAULTS).attribute(paths);
        for (int channel = 0; channel < exact.length; channel++) {
            assertThat(shortcut.of(sets.channels().get(channel)).conversions()).isCloseTo(exact[channel], CLOSE);
        }
    }
}
