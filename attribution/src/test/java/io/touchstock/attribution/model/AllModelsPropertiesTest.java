package io.touchstock.attribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

class AllModelsPropertiesTest {

    private static final Offset<Double> CLOSE = within(1e-7);

    @Provide
    Arbitrary<List<PathCount>> counts() {
        return PathWalks.counts();
    }

    @Provide
    Arbitrary<AttributionModel> models() {
        return Arbitraries.of("first", "last", "linear", "position", "shapley", "shapley-rate", "markov", "markov-2")
                .map(name -> name.equals("markov-2") ? new MarkovModel(2) : Models.named(name, ModelOptions.DEFAULTS));
    }

    @Property(tries = 300)
    void credits_sum_to_what_came_in(
            @ForAll("counts") List<PathCount> counts, @ForAll("models") AttributionModel model) {
        PathStatistics paths = PathWalks.statistics(counts);
        Attribution attribution = model.attribute(paths);
        boolean noRate = model instanceof ShapleyRate && attribution.conversions() == 0;
        if (!noRate) {
            assertThat(attribution.conversions()).isCloseTo((double) paths.conversions(), CLOSE);
            assertThat(attribution.value()).isCloseTo(paths.valueMicros() / 1e6, CLOSE);
        }
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

    @Property(tries = 150)
    void a_path_model_is_its_journey_model_applied_to_each_journey(@ForAll("counts") List<PathCount> counts) {
        PathStatistics paths = PathWalks.statistics(counts);
        for (String name : List.of("first", "last", "linear", "position", "shapley")) {
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
