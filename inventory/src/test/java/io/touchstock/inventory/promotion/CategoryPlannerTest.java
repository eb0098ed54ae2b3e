package io.touchstock.inventory.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.inventory.ortools.MixedIntegerChoice;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CategoryPlannerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

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
                new CategoryItem("a", "tea", random(random, List.of(1)), MONDAY),
                new CategoryItem("b", "tea", random(random, List.of(1)), MONDAY));
        SharedLimits limits = new SharedLimits(1, Long.MAX_VALUE);

        assertThat(new CategoryPlanner((candidates, capacity, budget) -> null).plan(items, limits))
                .isEqualTo(new CategoryPlanner().plan(items, limits));
    }

    private static void checkAgainstEnumeration(
            long seed, List<Integer> lengths, double leastShareOfBest, ScheduleChoice choice) {
        Random random = new Random(seed);
        List<CategoryItem> items = new ArrayList<>();
        int daysPerPeriod = 1 + random.nextInt(3);
        for (int i = 0; i < 3; i++) {
            PromotionProblem problem = random(random, lengths);
            boolean known = random.nextBoolean();
            items.add(new CategoryItem(
                    "item " + i,
                    i < 2 ? "tea" : "coffee",
                    problem,
                    MONDAY.plusDays(random.nextInt(6)),
                    daysPerPeriod,
                    choice == null || known ? problem.response() : elasticity(problem, 1.5),
                    choice == null || known ? problem.response() : elasticity(problem, 7)));
        }
        SharedLimits limits = new SharedLimits(
                1, random.nextBoolean() ? Long.MAX_VALUE : (long) (50e6 + random.nextDouble() * 600e6));

        CategorySchedule plan = new CategoryPlanner(new PromotionPlanner(), 20, choice).plan(items, limits);

        List<PromotionSchedule> schedules = List.copyOf(plan.byItem().values());
        for (int day = 0; day < 30; day++) {
            assertThat(running(items.get(0), schedules.get(0), day) + running(items.get(1), schedules.get(1), day))
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
                new CategoryItem("a", "tea", random(random, List.of(1)), MONDAY),
                new CategoryItem("b", "tea", random(random, List.of(1)), MONDAY));

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
                        List.of(new CategoryItem("a", "tea", random(new Random(7), List.of(1)), MONDAY)),
                        new SharedLimits(0, Long.MAX_VALUE));

        assertThat(plan.byItem().get("a").promotions()).isEmpty();
    }

    @Test
    void articles_whose_first_days_differ_share_the_slots_of_the_calendar() {
        Random random = new Random(7);
        PromotionProblem problem = random(random, List.of(2));
        CategoryPlanner solver = new CategoryPlanner(
                MixedIntegerChoice.load(Duration.ofMinutes(1)).orElseThrow());
        for (CategoryPlanner planner : List.of(solver, new CategoryPlanner())) {
            List<CategoryItem> items = List.of(
                    new CategoryItem("a", "tea", problem, MONDAY),
                    new CategoryItem("b", "tea", problem, MONDAY.plusDays(6)),
                    new CategoryItem("c", "tea", problem, MONDAY.plusDays(12)));

            CategorySchedule plan = planner.plan(items, new SharedLimits(1, Long.MAX_VALUE));

            for (CategoryItem item : items) {
                assertThat(plan.byItem().get(item.id()).promotions())
                        .as("no day of %s is one of another", item.id())
                        .isEqualTo(new PromotionPlanner().plan(problem).promotions());
            }
        }
    }

    private static PriceResponse elasticity(PromotionProblem problem, double elasticity) {
        return new PriceResponse(elasticity, problem.response().dipExponents());
    }

    /** What a calendar adds, on average where the reaction is not taken as known. */
    private static double gain(CategoryItem item, List<Window> windows) {
        double expected = gain(item.problem(), windows);
        if (item.low().equals(item.problem().response())) {
            return expected;
        }
        return expected < 1e-3
                ? -1
                : 0.3 * gain(item.problem().withResponse(item.low()), windows)
                        + 0.4 * expected
                        + 0.3 * gain(item.problem().withResponse(item.high()), windows);
    }

    private static double gain(PromotionProblem problem, List<Window> windows) {
        PriceModel model = new PriceModel(problem);
        return OutcomeOfWindows.of(problem, model, windows).marginMicros()
                - OutcomeOfWindows.of(problem, model, List.of()).marginMicros();
    }

    private static double best(List<CategoryItem> items, SharedLimits limits) {
        List<PriceModel> models =
                items.stream().map(item -> new PriceModel(item.problem())).toList();
        List<List<Calendar>> calendars = new ArrayList<>();
        double none = 0;
        for (int i = 0; i < items.size(); i++) {
            PriceModel model = models.get(i);
            CategoryItem item = items.get(i);
            none += Window.follow(model, List.of()).marginMicros();
            calendars.add(calendars(model).stream()
                    .map(windows -> new Calendar(
                            windows,
                            windows.isEmpty() ? 0 : gain(item, windows),
                            Window.follow(model, windows).spentMicros()))
                    .toList());
        }
        double best = 0;
        for (Calendar a : calendars.get(0)) {
            for (Calendar b : calendars.get(1)) {
                if (overlap(items.get(0), a.windows(), items.get(1), b.windows())) {
                    continue;
                }
                for (Calendar c : calendars.get(2)) {
                    if (a.spent() + b.spent() + c.spent() <= limits.budgetMicros()) {
                        best = Math.max(best, a.gain() + b.gain() + c.gain());
                    }
                }
            }
        }
        return none + best;
    }

    private record Calendar(List<Window> windows, double gain, double spent) {}

    private static boolean overlap(CategoryItem first, List<Window> a, CategoryItem second, List<Window> b) {
        return a.stream()
                .anyMatch(x -> b.stream()
                        .anyMatch(y -> day(first, x.start()) < day(second, y.start() + y.length())
                                && day(second, y.start()) < day(first, x.start() + x.length())));
    }

    private static long day(CategoryItem item, int period) {
        return item.firstDay().toEpochDay() + (long) period * item.daysPerPeriod();
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

    private static int running(CategoryItem item, PromotionSchedule schedule, int day) {
        long behind = MONDAY.toEpochDay() + day - item.firstDay().toEpochDay();
        int period = (int) Math.floorDiv(behind, (long) item.daysPerPeriod()) + 1;
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
