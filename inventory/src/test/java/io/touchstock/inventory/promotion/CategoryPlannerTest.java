package io.touchstock.inventory.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.inventory.ortools.MixedIntegerChoice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CategoryPlannerTest {

    @Property(tries = 10)
    void shared_limits_hold_and_the_best_lies_between_margin_and_bound(@ForAll long seed) {
        checkAgainstEnumeration(seed, List.of(1, 2), 0.95, null);
    }

    @Property(tries = 15)
    void the_solver_finds_the_best_of_all(@ForAll long seed) {
        checkAgainstEnumeration(
                seed,
                List.of(1, 2),
                1 - 2e-6,
                MixedIntegerChoice.load(Duration.ofMinutes(1)).orElseThrow());
    }

    @Test
    void a_solver_that_finds_nothing_leaves_it_to_the_prices() {
        Random random = new Random(7);
        List<CategoryItem> items = List.of(
                new CategoryItem("a", "tea", random(random, List.of(1))),
                new CategoryItem("b", "tea", random(random, List.of(1))));
        SharedLimits limits = new SharedLimits(1, Long.MAX_VALUE);

        assertThat(new CategoryPlanner((candidates, capacity, budget) -> null).plan(items, limits))
                .isEqualTo(new CategoryPlanner().plan(items, limits));
    }

    private static void checkAgainstEnumeration(
            long seed, List<Integer> lengths, double leastShareOfBest, ScheduleChoice choice) {
        Random random = new Random(seed);
        List<CategoryItem> items = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            items.add(new CategoryItem("item " + i, i < 2 ? "tea" : "coffee", random(random, lengths)));
        }
        SharedLimits limits = new SharedLimits(
                1, random.nextBoolean() ? Long.MAX_VALUE : (long) (50e6 + random.nextDouble() * 600e6));

        CategorySchedule plan = new CategoryPlanner(new PromotionPlanner(), 20, choice).plan(items, limits);

        List<PromotionSchedule> schedules = List.copyOf(plan.byItem().values());
        for (int t = 1; t <= 6; t++) {
            assertThat(running(schedules.get(0), t) + running(schedules.get(1), t))
                    .isLessThanOrEqualTo(1);
        }
        assertThat((double) schedules.stream()
                        .mapToLong(schedule -> schedule.outcome().spentMicros())
                        .sum())
                .isLessThanOrEqualTo(limits.budgetMicros() + 10.0);
        double best = best(items, limits);
        assertThat((double) plan.marginMicros()).isBetween(leastShareOfBest * best - 10, best + 10);
        assertThat((double) plan.boundMicros()).isGreaterThanOrEqualTo(best - 10);
    }

    @Test
    void without_anything_shared_every_article_gets_its_own_optimum() {
        Random random = new Random(7);
        List<CategoryItem> items = List.of(
                new CategoryItem("a", "tea", random(random, List.of(1))),
                new CategoryItem("b", "tea", random(random, List.of(1))));

        CategorySchedule plan = new CategoryPlanner().plan(items, new SharedLimits(2, Long.MAX_VALUE));

        assertThat(plan.gap()).isCloseTo(0, within(1e-6));
        for (CategoryItem item : items) {
            assertThat(plan.byItem().get(item.id()).promotions())
                    .isEqualTo(new PromotionPlanner().plan(item.problem()).promotions());
        }
    }

    @Test
    void without_any_slot_nothing_is_promoted() {
        CategorySchedule plan = new CategoryPlanner()
                .plan(
                        List.of(new CategoryItem("a", "tea", random(new Random(7), List.of(1)))),
                        new SharedLimits(0, Long.MAX_VALUE));

        assertThat(plan.byItem().get("a").promotions()).isEmpty();
    }

    private static double best(List<CategoryItem> items, SharedLimits limits) {
        List<List<List<Window>>> calendars = items.stream()
                .map(item -> calendars(new PriceModel(item.problem())))
                .toList();
        double best = Double.NEGATIVE_INFINITY;
        PriceModel first = new PriceModel(items.get(0).problem());
        PriceModel second = new PriceModel(items.get(1).problem());
        PriceModel third = new PriceModel(items.get(2).problem());
        List<Position> thirds = calendars.get(2).stream()
                .map(windows -> Window.follow(third, windows))
                .toList();
        for (List<Window> a : calendars.get(0)) {
            Position endA = Window.follow(first, a);
            for (List<Window> b : calendars.get(1)) {
                if (overlap(a, b)) {
                    continue;
                }
                Position endB = Window.follow(second, b);
                for (Position endC : thirds) {
                    if (endA.spentMicros() + endB.spentMicros() + endC.spentMicros() <= limits.budgetMicros()) {
                        best = Math.max(best, endA.marginMicros() + endB.marginMicros() + endC.marginMicros());
                    }
                }
            }
        }
        return best;
    }

    private static boolean overlap(List<Window> a, List<Window> b) {
        return a.stream()
                .anyMatch(x -> b.stream()
                        .anyMatch(y -> x.start() < y.start() + y.length() && y.start() < x.start() + x.length()));
    }

    private static List<List<Window>> calendars(PriceModel model) {
        List<Window> singles = new LocalSearch(model).candidates();
        List<List<Window>> all = new ArrayList<>();
        all.add(List.of());
        for (Window one : singles) {
            all.add(List.of(one));
            singles.forEach(other -> all.add(List.of(one, other)));
        }
        all.removeIf(windows -> Window.follow(model, windows) == null);
        return all;
    }

    private static int running(PromotionSchedule schedule, int period) {
        return (int) schedule.promotions().stream()
                .filter(promotion -> promotion.covers(period))
                .count();
    }

    private static PromotionProblem random(Random random, List<Integer> lengths) {
        List<Double> base = new ArrayList<>();
        for (int t = 0; t < 7; t++) {
            base.add(20 + 80 * random.nextDouble());
        }
        PromotionProblem problem = PromotionProblem.of(
                6,
                base,
                10_000_000,
                5_000_000,
                List.of(PriceStep.of(9_000_000), PriceStep.of(7_500_000)),
                new PriceResponse(3 + 2 * random.nextDouble(), List.of(0.5 * random.nextDouble())),
                PromotionLimits.of(2, 1).withWindows(lengths));
        return random.nextBoolean()
                ? problem
                : problem.withSupply(
                        new Supply(200 + random.nextInt(600), Collections.nCopies(7, 0.0), random.nextInt(40)));
    }
}
