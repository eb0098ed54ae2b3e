package io.touchstock.inventory.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionVerdict;
import io.touchstock.inventory.projection.DemandDistribution;
import io.touchstock.inventory.projection.IncomingUnits;
import io.touchstock.inventory.projection.ProjectionInput;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromotionCheckTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private final PromotionCheck check = new PromotionCheck(HoldPolicy.defaults());

    @Test
    void a_promotion_that_certain_stock_covers_is_not_held() {
        HeldPromotion judged = check.judge(certain(10, 28, 400), FIRST, FIRST.plusDays(7), FIRST.plusDays(13), 2);

        assertThat(judged.held()).isFalse();
        assertThat(judged.couldStartOn()).isEqualTo(FIRST.plusDays(7));
        assertThat(judged.windowUnits()).isCloseTo(140, within(1e-9));
        assertThat(judged.missingUnits()).isCloseTo(0, within(1e-9));
    }

    @Test
    void a_promotion_that_outruns_the_stock_waits_for_the_receipt_that_carries_it() {
        // 200 on hand; the week from day 8 on asks for 140 when 130 are left. 300 more come on day 17.
        ProjectionInput input = certain(10, 28, 200, IncomingUnits.onTime(17, 300));

        HeldPromotion judged = check.judge(input, FIRST, FIRST.plusDays(7), FIRST.plusDays(13), 2);

        assertThat(judged.held()).isTrue();
        assertThat(judged.missingUnits()).isCloseTo(10, within(1e-9));
        assertThat(judged.firstEmptyOn()).isEqualTo(FIRST.plusDays(13));
        // Before the receipt of day 17, a start on day 12 asks for 100 units when 90 are left, one on day 13 for 80 of
        // 80.
        assertThat(judged.couldStartOn()).isEqualTo(FIRST.plusDays(12));
        assertThat(judged.reason())
                .isEqualTo(
                        "The promotion from 2026-03-09 asks for 140 units, 10 of which will be missing, as the"
                                + " shelf may be empty from 2026-03-15 on; it could start on 2026-03-14, when the next receipt carries it.");
    }

    @Test
    void of_a_slow_mover_the_share_is_told_and_no_zero_units() {
        List<DemandDistribution> days = Collections.nCopies(14, DemandDistribution.poisson(0.07));
        HeldPromotion judged =
                check.judge(new ProjectionInput(0, days, List.of(), 0), FIRST, FIRST.plusDays(1), FIRST.plusDays(7), 1);

        assertThat(judged.reason())
                .isEqualTo(
                        "The promotion from 2026-03-03 asks for less than half a unit, 100% of which will be missing;"
                                + " no receipt on order makes it possible within the forecast's days.");
    }

    @Test
    void without_a_receipt_there_is_no_day_to_start() {
        HeldPromotion judged = check.judge(certain(10, 28, 150), FIRST, FIRST.plusDays(7), FIRST.plusDays(13), 2);

        assertThat(judged.held()).isTrue();
        assertThat(judged.couldStartOn()).isNull();
        assertThat(judged.reason()).endsWith("no receipt on order makes it possible within the forecast's days.");
    }

    @Test
    void a_receipt_that_is_likely_late_does_not_carry_a_promotion_that_starts_with_it() {
        IncomingUnits late = new IncomingUnits(8, 500, 5);
        ProjectionInput input = certain(10, 28, 70, late);

        HeldPromotion judged = check.judge(input, FIRST, FIRST.plusDays(7), FIRST.plusDays(13), 2);

        assertThat(judged.held()).isTrue();
        assertThat(judged.couldStartOn()).isAfter(FIRST.plusDays(8));
    }

    @Test
    void of_a_running_promotion_the_days_that_are_left_count() {
        HeldPromotion judged = check.judge(certain(10, 28, 60), FIRST, FIRST.minusDays(4), FIRST.plusDays(2), 2);

        assertThat(judged.held()).isFalse();
        assertThat(judged.windowUnits()).isCloseTo(60, within(1e-9));
    }

    @Test
    void a_window_outside_the_projection_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.judge(certain(10, 28, 60), FIRST, FIRST.plusDays(28), FIRST.plusDays(30), 2))
                .withMessageContaining("lies outside the projection");
    }

    @Test
    void a_held_promotion_becomes_a_plan_with_the_day_on_which_it_could_start() {
        ProjectionInput input = certain(10, 28, 200, IncomingUnits.onTime(17, 300));
        HeldPromotion judged = check.judge(input, FIRST, FIRST.plusDays(7), FIRST.plusDays(13), 2);

        PromotionPlan plan = PromotionAdvice.of(
                new PlanContext("tea", "north", FIRST, 1, FIRST.minusDays(1), null),
                "spring",
                FIRST.plusDays(7),
                FIRST.plusDays(13),
                8_000_000,
                10_000_000,
                6_000_000,
                2,
                judged);

        assertThat(plan.verdict()).isEqualTo(PromotionVerdict.HOLD);
        assertThat(plan.couldStartOn()).isEqualTo(FIRST.plusDays(12));
        assertThat(plan.promotionId()).isEqualTo("spring");
        assertThat(plan.expectedUnits()).isCloseTo(130, within(1e-9));
        assertThat(plan.upliftUnits()).isCloseTo(60, within(1e-9));
        assertThat(plan.marginMicros()).isEqualTo(260_000_000);
        // 130 units at 2.00 instead of the 70 that the window sells anyway at 4.00.
        assertThat(plan.gainMicros()).isEqualTo(-20_000_000);
    }

    private static ProjectionInput certain(int unitsADay, int days, int onHand, IncomingUnits... incoming) {
        double[] mass = new double[unitsADay + 1];
        mass[unitsADay] = 1;
        return new ProjectionInput(
                onHand, Collections.nCopies(days, DemandDistribution.ofMass(mass)), List.of(incoming));
    }
}
