package io.touchstock.inventory.promotion;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds when to promote one article.
 *
 * <p>Without limits on stock and budget, dynamic programming over the prices that the dip remembers gives the optimum.
 * With them, branch and bound closes branches by Lagrangian bounds from the same programme. Both prove what they find
 * on horizons of the usual size; where the steps run out, the schedule is the best of several local searches and says
 * how far from the best it may be. Among schedules that earn the same, the one that promotes first wins; one that earns
 * no more than no promotion is none.
 */
public final class PromotionPlanner {

    private static final long STEPS = 50_000;

    private final long mostSteps;

    /** With 50,000 search nodes. */
    public PromotionPlanner() {
        this(STEPS);
    }

    /** @param mostSteps search nodes that may be opened, at least 1; the bound is reported if they do not suffice */
    public PromotionPlanner(long mostSteps) {
        if (mostSteps < 1) {
            throw new IllegalArgumentException("the search may open " + mostSteps + " nodes; it needs at least 1");
        }
        this.mostSteps = mostSteps;
    }

    /** The best schedule found. */
    public PromotionSchedule plan(PromotionProblem problem) {
        PriceModel model = new PriceModel(problem);
        ScheduleSearch search = search(model);
        return schedule(problem, model, chosen(model, search), search);
    }

    ScheduleSearch search(PriceModel model) {
        ScheduleSearch search = new ScheduleSearch(model, mostSteps);
        search.run();
        return search;
    }

    static List<Window> chosen(PriceModel model, ScheduleSearch search) {
        double none = Window.follow(model, List.of()).marginMicros();
        return search.marginMicros() > none + ScheduleSearch.tolerance(none) ? search.best() : List.of();
    }

    static PromotionSchedule schedule(
            PromotionProblem problem, PriceModel model, List<Window> windows, ScheduleSearch search) {
        PromotionOutcome outcome = OutcomeOfWindows.of(problem, model, windows);
        double margin = Window.follow(model, windows).marginMicros();
        return new PromotionSchedule(
                WindowOutcome.of(problem, model, windows),
                outcome,
                OutcomeOfWindows.of(problem, model, List.of()),
                Math.max(outcome.marginMicros(), Math.round(search.boundMicros())),
                search.boundMicros() <= margin + ScheduleSearch.tolerance(margin),
                search.steps());
    }

    static List<PlannedPromotion> planned(PriceModel model, List<Window> windows) {
        List<PlannedPromotion> promotions = new ArrayList<>();
        windows.forEach(window -> promotions.add(window.planned(model)));
        return promotions;
    }
}
