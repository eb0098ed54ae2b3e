package io.touchstock.inventory.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AverageGainTest {

    @Test
    void a_strong_reaction_that_stock_cannot_serve_does_not_pay_for_a_weak_one() {
        // 10 units at 5.00 without; 17 at 3.00 with, if customers want twice or three times as many.
        PromotionProblem problem = PromotionProblem.of(
                        1,
                        List.of(10.0),
                        10_000_000,
                        5_000_000,
                        List.of(PriceStep.of(8_000_000)),
                        lifting(2),
                        PromotionLimits.of(1, 0))
                .withSupply(new Supply(17, List.of(0.0), 0));

        assertThat(new PromotionPlanner().plan(problem).gainMicros()).isEqualTo(1_000_000);
        assertThat(AverageGain.of(problem, lifting(1.2), lifting(3)).micros(List.of(new Window(0, 1, 1))))
                .isCloseTo(0.3 * -14e6 + 0.7 * 1e6, within(1.0));
        PromotionSchedule onAverage = new PromotionPlanner().plan(problem, lifting(1.2), lifting(3));
        assertThat(onAverage.windows()).isEmpty();
        assertThat(PromotionAdvice.of(
                                new PlanContext("tea", "north", LocalDate.EPOCH, 1, LocalDate.EPOCH.minusDays(1), null),
                                problem,
                                onAverage)
                        .get(0)
                        .reason())
                .isEqualTo(
                        "No promotion: with the expected reaction the best window would add 1.00, but on average over"
                                + " what is believed of the reaction it adds nothing.");
    }

    @Test
    void a_reaction_that_is_known_needs_no_average() {
        PromotionProblem problem = random(new Random(1));

        assertThat(AverageGain.of(problem, problem.response(), problem.response()))
                .isNull();
        assertThat(new PromotionPlanner().plan(problem, problem.response(), problem.response()))
                .isEqualTo(new PromotionPlanner().plan(problem));
    }

    @Property(tries = 40)
    void the_schedule_is_the_best_of_all_on_average(@ForAll long seed) {
        PromotionProblem problem = random(new Random(seed));
        PriceResponse low = elasticity(problem, 1);
        PriceResponse high = elasticity(problem, 8);
        double best = 0;
        for (List<Window> windows : calendars(new PriceModel(problem))) {
            if (gain(problem, windows) >= 1) {
                best = Math.max(
                        best,
                        0.3 * gain(problem.withResponse(low), windows)
                                + 0.4 * gain(problem, windows)
                                + 0.3 * gain(problem.withResponse(high), windows));
            }
        }

        PromotionSchedule schedule = new PromotionPlanner().plan(problem, low, high);

        PriceModel model = new PriceModel(problem);
        List<Window> windows = schedule.promotions().stream()
                .map(promotion -> Window.of(promotion, model))
                .toList();
        assertThat(AverageGain.of(problem, low, high).micros(windows)).isCloseTo(best, within(5.0));
        assertThat(schedule.gap()).isZero();
        assertThat(schedule.gainMicros()).isNotNegative();
    }

    private static double gain(PromotionProblem problem, List<Window> windows) {
        PriceModel model = new PriceModel(problem);
        return (double) OutcomeOfWindows.of(problem, model, windows).marginMicros()
                - OutcomeOfWindows.of(problem, model, List.of()).marginMicros();
    }

    private static List<List<Window>> calendars(PriceModel model) {
        List<Window> singles = new LocalSearch(model).candidates();
        List<List<Window>> all = new ArrayList<>();
        for (Window one : singles) {
            all.add(List.of(one));
            singles.forEach(other -> all.add(List.of(one, other)));
        }
        all.removeIf(windows -> Window.follow(model, windows) == null);
        return all;
    }

    private static PromotionProblem random(Random random) {
        List<Double> base = new ArrayList<>();
        for (int t = 0; t < 7; t++) {
            base.add(20 + 80 * random.nextDouble());
        }
        return PromotionProblem.of(
                        6,
                        base,
                        10_000_000,
                        5_000_000,
                        List.of(PriceStep.of(9_000_000), PriceStep.of(7_500_000)),
                        new PriceResponse(2 + 2 * random.nextDouble(), List.of(0.5 * random.nextDouble())),
                        PromotionLimits.of(2, 1).withWindows(List.of(1, 2)))
                .withSupply(new Supply(200 + random.nextInt(600), Collections.nCopies(7, 0.0), random.nextInt(40)));
    }

    private static PriceResponse elasticity(PromotionProblem problem, double elasticity) {
        return new PriceResponse(elasticity, problem.response().dipExponents());
    }

    private static PriceResponse lifting(double factor) {
        return new PriceResponse(Math.log(factor) / -Math.log(0.8), List.of());
    }
}
