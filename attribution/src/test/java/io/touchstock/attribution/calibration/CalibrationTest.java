package io.touchstock.attribution.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final LocalDate LAST = LocalDate.parse("2026-03-31");

    private static Attribution attribution(double search, double social) {
        return new Attribution(
                "markov",
                List.of(
                        new ChannelCredit("markov", "Search", search, 10 * search, 0.4)
                                .withIntervals(new Interval(search - 19.6, search + 19.6), null),
                        new ChannelCredit("markov", "Social", social, 10 * social, 0.2)
                                .withIntervals(new Interval(social - 19.6, social + 19.6), null)));
    }

    private static Lift lift(String channel, double conversions, double error) {
        return new Lift(
                channel,
                FIRST,
                LAST,
                conversions,
                conversions - 1.959963984540054 * error,
                conversions + 1.959963984540054 * error);
    }

    private static Calibration calibrated(Lift... lifts) {
        Attribution attribution = attribution(200, 100);
        return Calibration.of(List.of(attribution), List.of(lifts), (model, from, to) -> Optional.of(attribution));
    }

    private static CalibratedCredit credit(Calibration calibration, String channel) {
        return calibration.models().get(0).credits().stream()
                .filter(credit -> credit.channel().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void one_lift_far_from_the_model_shows_how_far_models_and_experiments_lie_apart() {
        CalibratedCredit search = credit(calibrated(lift("Search", 100, 20)), "Search");
        assertThat(search.evidence().conversions()).isCloseTo(100, within(1e-9));
        assertThat(search.evidence().weight())
                .as("tau² = distance² less the two variances, so the weight is (100² − 20²) / 100²")
                .isCloseTo(0.96, within(1e-9));
        assertThat(search.conversions()).isCloseTo(200 - 0.96 * 100, within(1e-9));
        assertThat(search.value()).isCloseTo(10 * search.conversions(), within(1e-9));
    }

    @Test
    void one_lift_close_to_the_model_is_averaged_by_precision_alone() {
        Calibration calibration = calibrated(lift("Search", 205, 20));
        assertThat(calibration.models().get(0).betweenMethods()).isZero();
        double modelVariance = Math.pow(19.6 / 1.959963984540054, 2);
        assertThat(credit(calibration, "Search").evidence().weight())
                .isCloseTo(modelVariance / (modelVariance + 400), within(1e-12));
    }

    @Test
    void a_channel_without_a_lift_stays_and_what_is_left_over_has_a_row_of_its_own() {
        Calibration calibration = calibrated(lift("Search", 100, 20));
        assertThat(credit(calibration, "Social")).satisfies(social -> {
            assertThat(social.measured()).isFalse();
            assertThat(social.conversions()).isEqualTo(100);
        });
        assertThat(calibration.models().get(0).credits())
                .last()
                .extracting(CalibratedCredit::channel)
                .isEqualTo(Calibration.UNEXPLAINED);
        assertThat(credit(calibration, Calibration.UNEXPLAINED).conversions()).isCloseTo(96, within(1e-9));
        assertThat(calibration.models().get(0).conversions()).isCloseTo(300, within(1e-9));
    }

    @Test
    void lifts_of_one_channel_are_pooled_by_precision() {
        CalibratedCredit search = credit(calibrated(lift("Search", 100, 10), lift("Search", 150, 20)), "Search");
        assertThat(search.evidence().lifts()).isEqualTo(2);
        assertThat(search.evidence().conversions()).isCloseTo((100 * 4 + 150) / 5.0, within(1e-9));
    }

    @Test
    void a_lift_of_other_days_is_carried_over_by_the_credit_of_the_model() {
        Attribution report = attribution(200, 100);
        Attribution experiment = attribution(50, 25);
        Calibration calibration = Calibration.of(
                List.of(report), List.of(lift("Search", 25, 1)), (model, from, to) -> Optional.of(experiment));
        assertThat(credit(calibration, "Search").evidence().conversions()).isCloseTo(100, within(1e-9));
    }

    @Test
    void a_wider_level_of_the_same_bounds_means_a_more_precise_lift() {
        Lift at95 = new Lift("Search", FIRST, LAST, 100, 80, 120, 0.95, 2);
        Lift at80 = new Lift("Search", FIRST, LAST, 100, 80, 120, 0.80, 3);
        assertThat(Math.sqrt(at95.variance())).isCloseTo(20 / 1.959964, within(1e-5));
        assertThat(Math.sqrt(at80.variance())).isCloseTo(20 / 1.281552, within(1e-5));
    }

    @Test
    void without_an_interval_of_the_model_its_credit_counts_as_poisson() {
        Attribution bare = new Attribution("last", List.of(new ChannelCredit("last", "Search", 100, 0, null)));
        Calibration calibration =
                Calibration.of(List.of(bare), List.of(lift("Search", 100, 10)), (model, from, to) -> Optional.of(bare));
        assertThat(calibration.models().get(0).poisson()).isTrue();
        assertThat(credit(calibration, "Search").evidence().weight()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void lifts_that_cannot_be_used_are_told_once_with_line_and_reason() {
        Attribution attribution = attribution(200, 0);
        Lift unknown = new Lift("Radio", FIRST, LAST, 5, 1, 9, 0.95, 2);
        Lift outside = new Lift("Search", FIRST.minusYears(1), LAST.minusYears(1), 5, 1, 9, 0.95, 3);
        Lift uncredited = new Lift("Social", FIRST, LAST, 5, 1, 9, 0.95, 4);
        Calibration calibration = Calibration.of(
                List.of(attribution, attribution),
                List.of(unknown, outside, uncredited),
                (model, from, to) -> from.isBefore(FIRST) ? Optional.empty() : Optional.of(attribution));
        assertThat(calibration.lifts()).isEmpty();
        assertThat(calibration.refused())
                .extracting(refused -> refused.lift().line())
                .containsExactly(2L, 3L, 4L);
        assertThat(calibration.refused())
                .allSatisfy(refused -> assertThat(refused.model()).isNull());
        assertThat(calibration.refused().get(0).reason()).contains("'Radio' earns nothing under any model");
        assertThat(calibration.refused().get(1).reason()).contains("does not cover 2025-03-01 to 2025-03-31");
        assertThat(calibration.models().get(0).measured()).isFalse();
        assertThat(calibration.models().get(0).credits())
                .extracting(CalibratedCredit::channel)
                .containsExactly("Search", "Social");
    }

    @Test
    void a_model_with_a_negative_credit_is_not_calibrated_and_the_reason_is_told() {
        Attribution markov = attribution(200, 100);
        Attribution rate = new Attribution(
                "shapley-rate",
                List.of(
                        new ChannelCredit("shapley-rate", "Search", 420, 4200, null),
                        new ChannelCredit("shapley-rate", "Social", -120, -1200, null)));
        Calibration calibration = Calibration.of(
                List.of(markov, rate),
                List.of(lift("Search", 100, 20)),
                (model, from, to) -> Optional.of(model.equals("markov") ? markov : rate));
        assertThat(calibration.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.model()).isEqualTo("shapley-rate");
            assertThat(refused.reason()).contains("less than nothing to 'Social'");
        });
        assertThat(calibration.models().get(0).measured()).isTrue();
        assertThat(calibration.models().get(1).measured()).isFalse();
        assertThat(calibration.models().get(1).credits())
                .extracting(CalibratedCredit::conversions)
                .containsExactly(420.0, -120.0);
    }

    @Test
    void a_model_that_was_negative_in_the_days_of_a_lift_is_not_calibrated_by_that_lift() {
        Attribution then = attribution(60, -5);
        Calibration calibration = Calibration.of(
                List.of(attribution(200, 100)),
                List.of(lift("Search", 100, 20)),
                (model, from, to) -> Optional.of(then));
        assertThat(calibration.lifts()).isEmpty();
        assertThat(calibration.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).contains("'Social'"));
    }

    @Test
    void a_lift_that_contradicts_itself_is_refused() {
        assertThatThrownBy(() -> new Lift("Search", FIRST, LAST, 5, 9, 1)).hasMessageContaining("swap the two");
        assertThatThrownBy(() -> new Lift("Search", FIRST, LAST, 10, 1, 9)).hasMessageContaining("outside of their");
        assertThatThrownBy(() -> new Lift("Search", LAST, FIRST, 5, 1, 9)).hasMessageContaining("the first one first");
        assertThatThrownBy(() -> new Lift("Search", FIRST, LAST, 5, 5, 5)).hasMessageContaining("never certain");
        assertThatThrownBy(() -> new Lift(" ", FIRST, LAST, 5, 1, 9)).hasMessageContaining("channel is blank");
        assertThatThrownBy(() -> new Lift("Search", FIRST, LAST, Double.NaN, 1, 9))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Lift("Search", FIRST, LAST, 5, 1, 9, 95, 1))
                .hasMessageContaining("95 %");
    }
}
