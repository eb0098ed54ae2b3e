package io.touchstock.inventory.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlannerAgainstEnumerationTest {

    @Property(tries = 300)
    void the_plan_is_the_best_of_all_calendars_and_the_earliest_of_the_best(@ForAll long seed) {
        PromotionProblem problem = random(new Random(seed));
        EveryCalendar every = new EveryCalendar(problem);

        PromotionSchedule schedule = new PromotionPlanner().plan(problem);

        assertThat(schedule.optimal()).isTrue();
        double tolerance = 2 + 1e-8 * Math.abs(every.bestMargin());
        assertThat((double) schedule.outcome().marginMicros()).isCloseTo(every.bestMargin(), within(tolerance));
        assertThat(schedule.promotions()).isEqualTo(every.bestPromotions());
    }

    @Property(tries = 100)
    void the_bound_of_a_search_cut_short_is_never_below_the_best(@ForAll long seed) {
        PromotionProblem problem = random(new Random(seed));
        EveryCalendar every = new EveryCalendar(problem);

        PromotionSchedule schedule = new PromotionPlanner(2).plan(problem);

        double tolerance = 2 + 1e-8 * Math.abs(every.bestMargin());
        assertThat((double) schedule.boundMicros()).isGreaterThanOrEqualTo(every.bestMargin() - tolerance);
        assertThat((double) schedule.outcome().marginMicros()).isLessThanOrEqualTo(every.bestMargin() + tolerance);
        assertThat(every.margin(schedule.promotions()))
                .isCloseTo((double) schedule.outcome().marginMicros(), within(tolerance));
    }

    @Property(tries = 100)
    void the_linear_approximation_never_earns_more_than_the_plan(@ForAll long seed) {
        PromotionProblem problem = random(new Random(seed));

        PromotionSchedule schedule = new PromotionPlanner().plan(problem);
        LinearApproximation linear = LinearApproximation.of(problem);

        assertThat(linear.trueMarginMicros())
                .isLessThanOrEqualTo(schedule.outcome().marginMicros() + 2);
    }

    private static PromotionProblem random(Random random) {
        int horizon = 3 + random.nextInt(6);
        int tail = random.nextInt(3);
        int periods = horizon + tail;
        List<Double> base = new ArrayList<>();
        List<Double> receipts = new ArrayList<>();
        double total = 0;
        for (int t = 0; t < periods; t++) {
            base.add(random.nextInt(4) == 0 ? 40.0 : 10 + 90 * random.nextDouble());
            total += base.get(t);
            receipts.add(random.nextInt(4) == 0 ? (double) random.nextInt(200) : 0);
        }
        List<PriceStep> ladder = new ArrayList<>();
        ladder.add(new PriceStep(9_000_000, random.nextInt(2) * 400_000L));
        if (random.nextBoolean()) {
            ladder.add(new PriceStep(7_500_000, random.nextInt(2) * 900_000L));
        }
        List<Double> dips = new ArrayList<>();
        for (int m = random.nextInt(3); m > 0; m--) {
            dips.add(random.nextDouble());
        }
        Set<Integer> blackout = new TreeSet<>();
        if (random.nextInt(3) == 0) {
            blackout.add(1 + random.nextInt(horizon));
        }
        List<Integer> lengths = random.nextBoolean() ? List.of(1) : List.of(1, 1 + random.nextInt(3));
        PromotionLimits limits = PromotionLimits.of(random.nextInt(4), random.nextInt(3))
                .withWindows(lengths)
                .withBlackout(blackout);
        if (random.nextBoolean()) {
            limits = limits.withBudget(
                    (long) (random.nextDouble() * 600e6), random.nextBoolean() ? 0 : random.nextInt(30_000_000));
        }
        PromotionProblem problem = PromotionProblem.of(
                horizon,
                base,
                10_000_000,
                6_000_000,
                ladder,
                new PriceResponse(1 + 5 * random.nextDouble(), dips),
                limits);
        if (random.nextInt(3) > 0) {
            problem = problem.withSupply(new Supply(
                    total * 1.5 * random.nextDouble(), receipts, random.nextBoolean() ? 0 : random.nextInt(60)));
            if (random.nextInt(3) == 0) {
                problem = problem.withLeftoverValue(random.nextInt(6_000_000));
            }
        }
        if (random.nextInt(3) == 0) {
            problem =
                    problem.withNeighbours(List.of(new CrossEffect("neighbour", random.nextDouble(), base, 1_500_000)));
        }
        return problem;
    }
}
