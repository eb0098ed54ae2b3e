package io.touchstock.inventory.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionVerdict;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromotionAdviceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final PlanContext GOES_ON = new PlanContext("tea", "north", MONDAY, 7, MONDAY.minusDays(1), null);

    @Test
    void a_window_that_pays_is_promoted_with_its_days_price_units_and_margin() {
        PromotionProblem problem = problem(4, 1, List.of(0.3));

        PromotionPlan plan = only(GOES_ON, problem);

        // 20 % off: 100 · 0.8^-4 = 244.14 units at 2.00 instead of 100 at 4.00, and 93.5 the week after.
        assertThat(plan.verdict()).isEqualTo(PromotionVerdict.PROMOTE);
        assertThat(plan.startsOn()).isEqualTo(MONDAY);
        assertThat(plan.endsOn()).isEqualTo(MONDAY.plusDays(6));
        assertThat(plan.priceMicros()).isEqualTo(8_000_000);
        assertThat(plan.upliftUnits()).isCloseTo(144.140625, within(1e-9));
        double dip = 100 * Math.pow(0.8, 0.3);
        assertThat(plan.expectedUnits()).isCloseTo(244.140625, within(1e-9));
        assertThat(plan.marginMicros()).isEqualTo(488_281_250);
        assertThat((double) plan.gainMicros()).isCloseTo(1e6 * (488.28125 - 800 + 4 * dip), within(1.0));
        assertThat(plan.reason())
                .isEqualTo("20% off sells 144 units more in the window and 6 fewer after it; it adds 62.38 of margin.");
    }

    @Test
    void each_window_has_its_own_figures_and_their_gains_add_up_to_that_of_the_plan() {
        PromotionProblem problem = problem(4.5, 2, List.of(0.6, 0.3, 0.1));
        PromotionSchedule schedule = new PromotionPlanner().plan(problem);

        List<PromotionPlan> plans = PromotionAdvice.of(GOES_ON, problem, schedule);

        assertThat(plans).hasSize(2);
        assertThat(plans.stream().mapToLong(PromotionPlan::gainMicros).sum()).isEqualTo(schedule.gainMicros());
        // The second window lies in the dip of the first, three weeks before.
        double sold = 100 * Math.pow(0.8, -4.5 + 0.1);
        assertThat(plans.get(1).startsOn()).isEqualTo(MONDAY.plusWeeks(3));
        assertThat(plans.get(1).expectedUnits()).isCloseTo(sold, within(1e-9));
        assertThat(plans.get(1).upliftUnits()).isCloseTo(sold - 100 * Math.pow(0.8, 0.1), within(1e-9));
        assertThat(plans.get(1).marginMicros()).isEqualTo(Math.round(2e6 * sold));
    }

    @Test
    void no_promotion_says_that_customers_react_too_little() {
        PromotionPlan plan = only(GOES_ON, problem(1.2, 3, List.of(0.5)));

        assertThat(plan.verdict()).isEqualTo(PromotionVerdict.NONE);
        assertThat(plan.startsOn()).isNull();
        assertThat(plan.marginMicros()).isEqualTo(2_000_000_000);
        assertThat(plan.reason())
                .isEqualTo("No promotion: customers react too little to the price; the best window would cost 180.82 of"
                        + " margin.");
    }

    @Test
    void no_promotion_says_that_the_stock_sells_anyway() {
        PromotionProblem problem = problem(4, 1, List.of()).withSupply(new Supply(300, Collections.nCopies(5, 0.0), 0));

        assertThat(only(GOES_ON, problem).reason()).startsWith("No promotion: stock sells out at list price");
    }

    @Test
    void no_promotion_says_which_limit_forbids_it() {
        PromotionProblem problem = problem(4, 1, List.of());

        assertThat(only(GOES_ON, problem.withLimits(PromotionLimits.of(0, 0))).reason())
                .isEqualTo("No promotion: none is allowed.");
        assertThat(only(
                                GOES_ON,
                                problem.withLimits(problem.limits()
                                        .withBlackout(IntStream.rangeClosed(1, 4)
                                                .boxed()
                                                .collect(Collectors.toSet()))))
                        .reason())
                .isEqualTo("No promotion: the blackout days leave no room for a window.");
        assertThat(only(GOES_ON, problem.withLimits(problem.limits().withBudget(100_000_000, 0)))
                        .reason())
                .isEqualTo("No promotion: the budget does not pay for any window.");
        assertThat(only(GOES_ON, problem.withSupply(new Supply(600, Collections.nCopies(5, 0.0), 100)))
                        .reason())
                .isEqualTo("No promotion: every window would take the stock below the minimum on hand.");
    }

    @Test
    void vendor_funding_makes_a_window_affordable() {
        PromotionProblem poor = problem(4, 1, List.of());
        PromotionProblem funded = new PromotionProblem(
                poor.horizonPeriods(),
                poor.baseUnits(),
                poor.listPriceMicros(),
                poor.unitCostMicros(),
                poor.leftoverValueMicros(),
                List.of(new PriceStep(8_000_000, 1_700_000)),
                poor.response(),
                poor.supply(),
                poor.limits().withBudget(100_000_000, 0),
                List.of());

        PromotionSchedule schedule = new PromotionPlanner().plan(funded);

        assertThat(schedule.promotions()).hasSize(1);
        assertThat((double) schedule.outcome().spentMicros()).isCloseTo(244.140625 * 300_000, within(1.0));
    }

    @Test
    void stock_that_is_left_when_an_article_goes_is_cleared() {
        PlanContext goes = new PlanContext("tea", "north", MONDAY, 7, MONDAY.minusDays(1), MONDAY.plusDays(28));
        PromotionProblem problem = new PromotionProblem(
                4,
                Collections.nCopies(4, 100.0),
                10_000_000,
                6_000_000,
                1_000_000,
                List.of(PriceStep.of(8_000_000), PriceStep.of(5_000_000)),
                new PriceResponse(1.5, List.of()),
                new Supply(600, Collections.nCopies(4, 0.0), 0),
                PromotionLimits.of(1, 0).withWindows(List.of(1, 2, 3, 4)),
                List.of());

        PromotionPlan plan = only(goes, problem);

        assertThat(plan.verdict()).isEqualTo(PromotionVerdict.CLEAR);
        assertThat(plan.endStock()).isLessThan(50);
        assertThat(plan.reason())
                .startsWith("Without a markdown 200 units would be left when the article goes on 2026-03-30; with it");
    }

    @Test
    void what_neighbours_lose_can_turn_a_promotion_down() {
        PromotionProblem problem = problem(4, 1, List.of());
        PromotionSchedule alone = new PromotionPlanner().plan(problem);
        PromotionSchedule among = new PromotionPlanner()
                .plan(problem.withNeighbours(
                        List.of(new CrossEffect("coffee", 1, Collections.nCopies(5, 100.0), 5_000_000))));

        // Alone it adds 88.28 a week; the neighbour loses 20 units at 5.00.
        assertThat(alone.gainMicros()).isEqualTo(88_281_250);
        assertThat(among.promotions()).isEmpty();
    }

    private static PromotionPlan only(PlanContext context, PromotionProblem problem) {
        List<PromotionPlan> plans = PromotionAdvice.of(context, problem, new PromotionPlanner().plan(problem));
        assertThat(plans).hasSize(1);
        return plans.get(0);
    }

    private static PromotionProblem problem(double elasticity, int most, List<Double> dips) {
        return PromotionProblem.of(
                4,
                Collections.nCopies(5, 100.0),
                10_000_000,
                6_000_000,
                List.of(PriceStep.of(8_000_000)),
                new PriceResponse(elasticity, dips),
                PromotionLimits.of(most, 1));
    }
}
