package io.touchstock.attribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

class JourneyModelsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Offset<Double> CLOSE = within(1e-15);

    private static double[] shares(JourneyModel model, String path) {
        return model.shares(TouchSequence.untimed(PathFormat.parse(path)));
    }

    @Provide
    Arbitrary<JourneyModel> models() {
        return Arbitraries.of(
                new FirstTouch(),
                new LastTouch(),
                new Linear(),
                PositionBased.U_SHAPED,
                PositionBased.W_SHAPED,
                PositionBased.J_SHAPED,
                new TimeDecay(Duration.ofHours(3)),
                new DistinctChannels());
    }

    @Property
    void shares_of_a_journey_sum_to_one(
            @ForAll("models") JourneyModel model, @ForAll @IntRange(min = 1, max = 60) int touches) {
        List<Instant> times = Arbitraries.longs().between(0, 90_000).list().ofSize(touches).sample().stream()
                .sorted()
                .map(NOON::plusSeconds)
                .toList();
        List<String> channels =
                Arbitraries.of("A", "B", "C").list().ofSize(touches).sample();
        double[] shares = model.shares(new TouchSequence(channels, List.of(), times, NOON.plusSeconds(90_000)));
        assertThat(shares).hasSize(touches);
        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(shares)).allMatch(share -> share >= 0 && share <= 1);
    }

    @Property(tries = 20)
    void no_touch_earns_nothing(@ForAll("models") JourneyModel model) {
        assertThat(shares(model, "")).isEmpty();
    }

    @Example
    void position_gives_40_20_40() {
        assertThat(shares(PositionBased.U_SHAPED, "A > B > C > D"))
                .containsExactly(new double[] {.4, .1, .1, .4}, CLOSE);
        assertThat(shares(PositionBased.U_SHAPED, "A > B > C")).containsExactly(new double[] {.4, .2, .4}, CLOSE);
    }

    @Example
    void two_touches_share_as_first_to_last_and_one_takes_all() {
        assertThat(shares(PositionBased.U_SHAPED, "A > B")).containsExactly(new double[] {.5, .5}, CLOSE);
        assertThat(shares(PositionBased.J_SHAPED, "A > B")).containsExactly(new double[] {.25, .75}, CLOSE);
        assertThat(shares(PositionBased.J_SHAPED, "A")).containsExactly(1);
    }

    @Example
    void the_w_shape_rewards_the_touch_in_the_middle() {
        assertThat(shares(PositionBased.W_SHAPED, "A > B > C > D > E"))
                .containsExactly(new double[] {.3, .05, .3, .05, .3}, CLOSE);
        assertThat(shares(PositionBased.W_SHAPED, "A > B > C"))
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, CLOSE);
        assertThat(shares(PositionBased.W_SHAPED, "A > B > C > D"))
                .containsExactly(new double[] {.3, .3, .1, .3}, CLOSE);
    }

    @Example
    void a_touch_one_half_life_earlier_earns_half() {
        TouchSequence week = new TouchSequence(
                List.of("A", "B"),
                List.of(),
                List.of(NOON, NOON.plus(Duration.ofDays(7))),
                NOON.plus(Duration.ofDays(9)));
        assertThat(new TimeDecay(TimeDecay.DEFAULT_HALF_LIFE).shares(week))
                .containsExactly(new double[] {1 / 3.0, 2 / 3.0}, CLOSE);
    }

    @Example
    void touches_long_before_the_conversion_still_share_it_all() {
        TouchSequence old = new TouchSequence(
                List.of("A", "B"), List.of(), List.of(NOON, NOON), NOON.plus(Duration.ofDays(30_000)));
        assertThat(new TimeDecay(Duration.ofMinutes(1)).shares(old)).containsExactly(.5, .5);
    }

    @Example
    void time_decay_without_times_says_what_to_do() {
        assertThatThrownBy(() -> shares(new TimeDecay(Duration.ofDays(1)), "A"))
                .hasMessageContaining("read events instead of path summaries");
        assertThatThrownBy(
                        () -> Models.named("time-decay", ModelOptions.DEFAULTS).attribute(new PathStatistics()))
                .hasMessageContaining("read events instead of path summaries");
    }

    @Example
    void a_touch_after_the_conversion_is_refused() {
        assertThatThrownBy(() -> new TouchSequence(List.of("A"), List.of(), List.of(NOON.plusSeconds(1)), NOON))
                .hasMessageContaining("only touches up to the conversion");
    }

    @Example
    void shapley_splits_over_channels_first_and_over_their_touches_then() {
        assertThat(shares(new DistinctChannels(), "A > B > A")).containsExactly(.25, .5, .25);
    }

    @Example
    void last_non_direct_passes_over_direct_visits_however_they_are_spelled() {
        JourneyModel model = Models.journeyLevel("last-non-direct", ModelOptions.DEFAULTS);
        assertThat(shares(model, "Email > Search > DIRECT > (direct)")).containsExactly(0, 1, 0, 0);
        assertThat(shares(model, "Direct > Email")).containsExactly(0, 1);
        assertThat(shares(model, "Email > Directory")).containsExactly(0, 1);
    }

    @Example
    void of_direct_visits_alone_the_last_earns_the_conversion() {
        assertThat(shares(new LastNonDirect(LastNonDirect.DIRECT_CHANNELS), "Direct > direct"))
                .containsExactly(0, 1);
    }

    @Example
    void what_counts_as_direct_can_be_chosen() {
        ModelOptions options = ModelOptions.DEFAULTS.withDirectChannels(Set.of("Brand Search"));
        assertThat(shares(Models.journeyLevel("last-non-direct", options), "Direct > brand search"))
                .containsExactly(1, 0);
    }

    @Example
    void a_reverse_j_favours_the_opening() {
        assertThat(shares(PositionBased.PRESETS.get("reverse-j"), "A > B > C > D"))
                .containsExactly(new double[] {.6, .1, .1, .2}, CLOSE);
    }

    @Example
    void a_catalogue_knows_trained_models_by_their_names() {
        JourneyModel trained = new JourneyModel() {
            @Override
            public String name() {
                return "lstm";
            }

            @Override
            public double[] shares(TouchSequence touches) {
                return new Linear().shares(touches);
            }
        };
        ModelCatalogue catalogue = new ModelCatalogue(ModelOptions.DEFAULTS, List.of(trained));
        assertThat(catalogue.names()).containsAll(Models.NAMES).endsWith("lstm");
        assertThat(catalogue.journeyLevelNames()).contains("lstm", "linear").doesNotContain("markov");
        assertThat(catalogue.journeyLevel("lstm")).isSameAs(trained);
        assertThat(catalogue.named("lstm").name()).isEqualTo("lstm");
        assertThat(catalogue.named("markov").name()).isEqualTo("markov");
        assertThatThrownBy(() -> catalogue.named("lstn")).hasMessageContaining("did you mean 'lstm'?");
        assertThatThrownBy(() -> new ModelCatalogue(ModelOptions.DEFAULTS, List.of(new Linear())))
                .hasMessageContaining("second model of the name 'linear'");
    }

    @Example
    void an_unknown_model_is_answered_with_the_nearest_name() {
        assertThatThrownBy(() -> Models.named("markow", ModelOptions.DEFAULTS))
                .hasMessageContaining("did you mean 'markov'?")
                .hasMessageContaining("time-decay");
        assertThatThrownBy(() -> Models.named("xyzzy", ModelOptions.DEFAULTS)).hasMessageNotContaining("did you mean");
        assertThatThrownBy(() -> Models.journeyLevel("markov", ModelOptions.DEFAULTS))
                .hasMessageContaining("cannot split one alone");
    }

    @Example
    void every_name_leads_to_a_model_of_that_name() {
        assertThat(Models.NAMES)
                .allSatisfy(name -> assertThat(
                                Models.named(name, ModelOptions.DEFAULTS).name())
                        .isEqualTo(name));
        assertThat(Models.JOURNEY_LEVEL_NAMES)
                .allSatisfy(name -> assertThat(
                                Models.journeyLevel(name, ModelOptions.DEFAULTS).name())
                        .isEqualTo(name));
    }
}
