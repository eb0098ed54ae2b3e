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
    private static final int MOST_LISTED = 20_000;

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

    /**
     * The best schedule on average over what is believed of the reaction, among those that gain with the expected one.
     * Where there are not too many they are all looked at, otherwise those that are best with the weak, the expected
     * and the strong reaction. Stock and budget are held with the expected one.
     *
     * @param low the weak end of what is believed; that of the problem if the reaction is taken as known
     * @param high the strong end
     */
    public PromotionSchedule plan(PromotionProblem problem, PriceResponse low, PriceResponse high) {
        AverageGain average = AverageGain.of(problem, low, high);
        if (average == null) {
            return plan(problem);
        }
        PriceModel model = new PriceModel(problem);
        ScheduleSearch expected = search(model);
        List<CandidateSchedules.Entry> listed = CandidateSchedules.of(model, average, MOST_LISTED);
        if (listed == null) {
            return bestOfThree(problem, model, expected, average);
        }
        List<Window> best = List.of();
        double gain = 0;
        for (CandidateSchedules.Entry entry : listed) {
            if (entry.gainMicros() > gain + ScheduleSearch.tolerance(gain)) {
                best = entry.windows();
                gain = entry.gainMicros();
            }
        }
        return onAverage(schedule(problem, model, best, expected), 0);
    }

    private PromotionSchedule bestOfThree(
            PromotionProblem problem, PriceModel model, ScheduleSearch expected, AverageGain average) {
        double none = Window.follow(model, List.of()).marginMicros();
        List<Window> best = List.of();
        double gain = 0;
        List<Double> bounds = new ArrayList<>();
        for (PriceModel reaction : average.models()) {
            ScheduleSearch search = search(reaction);
            bounds.add(search.boundMicros() - Window.follow(reaction, List.of()).marginMicros());
            Position followed = Window.follow(model, search.best());
            double onAverage = average.micros(search.best());
            if (followed != null
                    && followed.marginMicros() > none + ScheduleSearch.tolerance(none)
                    && onAverage > gain + ScheduleSearch.tolerance(gain)) {
                best = search.best();
                gain = onAverage;
            }
        }
        return onAverage(
                schedule(problem, model, best, expected),
                Math.max(0, AverageGain.of(bounds.get(0), bounds.get(1), bounds.get(2)) - gain));
    }

    /** @param missing how much less it may gain on average than the best */
    private static PromotionSchedule onAverage(PromotionSchedule schedule, double missing) {
        return new PromotionSchedule(
                schedule.windows(),
                schedule.outcome(),
                schedule.withoutPromotion(),
                schedule.outcome().marginMicros() + Math.round(missing),
                missing < 1,
                schedule.steps());
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
