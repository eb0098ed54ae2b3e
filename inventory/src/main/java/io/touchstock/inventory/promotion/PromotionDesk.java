package io.touchstock.inventory.promotion;

import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionVerdict;
import io.touchstock.inventory.projection.ProjectedDay;
import io.touchstock.inventory.projection.ProjectionInput;
import io.touchstock.inventory.projection.StockProjection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Plans the promotions of a shop's articles: judges the planned ones against stock, then times new ones around those
 * that stand, and says for each what stock does with and without it.
 */
public final class PromotionDesk {

    private final PlanningRules rules;
    private final SharedLimits shared;
    private final CategoryPlanner together;
    private final PromotionCheck check;

    /**
     * A desk for a shop.
     *
     * @param shared what articles of one category at one location share; null if each is planned by itself
     * @param together plans articles that share something
     */
    public PromotionDesk(PlanningRules rules, SharedLimits shared, CategoryPlanner together) {
        this.rules = rules;
        this.shared = shared;
        this.together = together;
        this.check = new PromotionCheck(rules.hold());
    }

    /** One advice an article, in their order. */
    public List<ArticleAdvice> advise(List<ArticleSituation> articles) {
        List<Draft> drafts = new ArrayList<>();
        articles.forEach(article -> drafts.add(judged(article)));
        Map<String, PromotionProblem> problems = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            if (draft.article().onHandUnits() != null && draft.laidOut().horizonPeriods() > 0) {
                problems.put(draft.article().id(), draft.laidOut().problem(neighbours(draft, drafts)));
            }
        }
        Timed timed = schedules(drafts, problems, left(drafts));
        List<ArticleAdvice> advice = new ArrayList<>();
        for (Draft draft : drafts) {
            String id = draft.article().id();
            PromotionSchedule schedule = timed.schedules().get(id);
            advice.add(
                    schedule == null ? unplanned(draft) : advice(draft, problems.get(id), schedule, timed.sharedGap()));
        }
        return advice;
    }

    private Draft judged(ArticleSituation article) {
        List<ArticleSituation.PlannedWindow> standing = new ArrayList<>();
        List<PromotionPlan> plans = new ArrayList<>();
        ArticleProblem plain = new ArticleProblem(article, rules, List.of());
        if (article.onHandUnits() == null || plain.horizonPeriods() == 0) {
            return new Draft(article, plain, plans);
        }
        for (ArticleSituation.PlannedWindow window : article.planned()) {
            double[] factors = new ArticleProblem(article, rules, standing).factorByDay(List.of());
            LocalDate lastDay = article.firstDay().plusDays(factors.length - 1L);
            if (window.endsOn().isBefore(article.firstDay())
                    || window.startsOn().isAfter(lastDay)) {
                continue;
            }
            double uplift = article.response().upliftFactor(article.priceRatio(window));
            HeldPromotion judged = check.judge(
                    plain.projection(factors), article.firstDay(), window.startsOn(), window.endsOn(), uplift);
            plans.add(PromotionAdvice.of(
                    plain.context(),
                    window.promotionId(),
                    window.startsOn(),
                    window.endsOn(),
                    window.priceMicros(),
                    article.listPriceMicros(),
                    article.unitCostMicros(),
                    uplift,
                    judged));
            if (!judged.held()) {
                standing.add(window);
            }
        }
        return new Draft(article, new ArticleProblem(article, rules, standing), plans);
    }

    /** What is shared once the planned promotions that stand are paid for and have their slots. */
    private SharedLimits left(List<Draft> drafts) {
        if (shared == null) {
            return null;
        }
        long committed = 0;
        LocalDate last = drafts.stream()
                .map(draft -> draft.article().lastDay())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        Map<String, Map<Integer, Integer>> taken = new HashMap<>();
        for (Draft draft : drafts) {
            committed += draft.laidOut().standingCostMicros();
            Map<Integer, Integer> slots = taken.computeIfAbsent(slotsOf(draft.article()), category -> new HashMap<>());
            planned(draft, last).forEach(day -> slots.merge(day, 1, Integer::sum));
        }
        long budget = shared.hasBudget() ? Math.max(0, shared.budgetMicros() - committed) : shared.budgetMicros();
        return new SharedLimits(shared.mostAtOnce(), budget, taken);
    }

    /**
     * The days up to one on which a planned promotion of an article that is not held runs, counted from 1970-01-01;
     * none twice. One that is over before the article's own forecast begins, or begins after it, runs as planned.
     */
    private static Set<Integer> planned(Draft draft, LocalDate last) {
        Set<String> held = draft.planned().stream()
                .filter(plan -> plan.verdict() == PromotionVerdict.HOLD)
                .map(PromotionPlan::promotionId)
                .collect(Collectors.toSet());
        Set<Integer> days = new TreeSet<>();
        for (ArticleSituation.PlannedWindow window : draft.article().planned()) {
            LocalDate ends = window.endsOn().isBefore(last) ? window.endsOn() : last;
            if (!held.contains(window.promotionId()) && !ends.isBefore(window.startsOn())) {
                window.startsOn()
                        .datesUntil(ends.plusDays(1))
                        .forEach(day -> days.add(Math.toIntExact(day.toEpochDay())));
            }
        }
        return days;
    }

    /** An article without a category shares its slots with none. */
    private static String slotsOf(ArticleSituation article) {
        return (article.category() == null ? article.id() : article.category()) + '|' + article.location();
    }

    private Timed schedules(List<Draft> drafts, Map<String, PromotionProblem> problems, SharedLimits left) {
        if (left != null && problems.size() > 1) {
            List<CategoryItem> items = new ArrayList<>();
            for (Draft draft : drafts) {
                ArticleSituation article = draft.article();
                PromotionProblem problem = problems.get(article.id());
                if (problem != null) {
                    items.add(new CategoryItem(
                            article.id(),
                            slotsOf(article),
                            problem,
                            article.firstDay(),
                            rules.daysPerPeriod(),
                            article.lowResponse(),
                            article.highResponse()));
                }
            }
            CategorySchedule planned = together.plan(items, left);
            return new Timed(planned.byItem(), planned.gap());
        }
        Map<String, PromotionSchedule> schedules = new LinkedHashMap<>();
        PromotionPlanner planner = new PromotionPlanner();
        for (Draft draft : drafts) {
            ArticleSituation article = draft.article();
            PromotionProblem problem = problems.get(article.id());
            if (problem != null) {
                schedules.put(
                        article.id(),
                        planner.plan(within(article, problem, left), article.lowResponse(), article.highResponse()));
            }
        }
        return new Timed(schedules, null);
    }

    /** What the planned promotions leave of what is shared is a single article's own. */
    private PromotionProblem within(ArticleSituation article, PromotionProblem problem, SharedLimits left) {
        if (left == null) {
            return problem;
        }
        Set<Integer> closed = new TreeSet<>(problem.limits().blackoutPeriods());
        int firstDay = Math.toIntExact(article.firstDay().toEpochDay());
        for (int day = 0; day < problem.horizonPeriods() * rules.daysPerPeriod(); day++) {
            if (left.room(slotsOf(article), firstDay + day) == 0) {
                closed.add(day / rules.daysPerPeriod() + 1);
            }
        }
        PromotionLimits limits = problem.limits().withBlackout(closed);
        PromotionLimits own = left.mostAtOnce() == 0
                ? new PromotionLimits(
                        0,
                        limits.gapPeriods(),
                        limits.windowPeriods(),
                        limits.blackoutPeriods(),
                        limits.budgetMicros(),
                        limits.fixedCostMicros())
                : limits;
        return problem.withLimits(
                own.withBudget(Math.min(limits.budgetMicros(), left.budgetMicros()), limits.fixedCostMicros()));
    }

    private List<CrossEffect> neighbours(Draft draft, List<Draft> drafts) {
        if (rules.crossExponent() == 0) {
            return List.of();
        }
        int periods = rules.horizonPeriods() + rules.tailPeriods();
        return drafts.stream()
                .filter(other -> draft.article().sharesCategoryWith(other.article()))
                .map(other -> other.laidOut().asNeighbour(periods))
                .toList();
    }

    private ArticleAdvice advice(Draft draft, PromotionProblem problem, PromotionSchedule schedule, Double sharedGap) {
        ArticleSituation article = draft.article();
        List<PromotionPlan> plans = new ArrayList<>(draft.planned());
        List<ArticleAdvice.GainRange> gains = new ArrayList<>(Collections.nCopies(plans.size(), null));
        List<PromotionPlan> suggested =
                PromotionAdvice.of(draft.laidOut().context(), problem, schedule, sharedGap != null);
        List<WindowOutcome> low = outcomes(problem.withResponse(article.lowResponse()), schedule);
        List<WindowOutcome> high = outcomes(problem.withResponse(article.highResponse()), schedule);
        for (int i = 0; i < suggested.size(); i++) {
            if (i >= low.size()) {
                plans.add(suggested.get(i));
                gains.add(null);
                continue;
            }
            ArticleAdvice.GainRange range = new ArticleAdvice.GainRange(
                    low.get(i).gainMicros(), high.get(i).gainMicros());
            plans.add(withStockRisk(
                    draft,
                    PromotionAdvice.withRange(suggested.get(i), range),
                    schedule.promotions().subList(0, i)));
            gains.add(range);
        }
        return new ArticleAdvice(
                article,
                plans,
                gains,
                schedule,
                sharedGap == null ? schedule.gap() : sharedGap,
                stock(draft, List.of()),
                stock(draft, schedule.promotions()));
    }

    /** A sentence more where the expected stock lasts and the actual one may well not. */
    private PromotionPlan withStockRisk(Draft draft, PromotionPlan plan, List<PlannedPromotion> before) {
        if (plan.verdict() != PromotionVerdict.PROMOTE) {
            return plan;
        }
        ArticleSituation article = draft.article();
        HeldPromotion judged = check.judge(
                draft.laidOut().projection(draft.laidOut().factorByDay(before)),
                article.firstDay(),
                plan.startsOn(),
                plan.endsOn(),
                article.response().upliftFactor(plan.priceMicros() / (double) article.listPriceMicros()));
        return judged.held()
                ? PromotionAdvice.withReason(
                        plan,
                        plan.reason()
                                + String.format(
                                        Locale.ROOT,
                                        " Stock is short for it: the shelf is empty on some day of it with %.0f%%.",
                                        100 * judged.stockoutProbability()))
                : plan;
    }

    private static List<WindowOutcome> outcomes(PromotionProblem problem, PromotionSchedule schedule) {
        PriceModel model = new PriceModel(problem);
        List<Window> windows = new ArrayList<>();
        for (PlannedPromotion promotion : schedule.promotions()) {
            windows.add(Window.of(promotion, model));
        }
        return WindowOutcome.of(problem, model, windows);
    }

    private static List<ProjectedDay> stock(Draft draft, List<PlannedPromotion> windows) {
        double[] factors = draft.laidOut().factorByDay(windows);
        if (draft.article().onHandUnits() == null || factors.length == 0) {
            return List.of();
        }
        ProjectionInput input = draft.laidOut().projection(factors);
        return StockProjection.project(input).days();
    }

    private ArticleAdvice unplanned(Draft draft) {
        ArticleSituation article = draft.article();
        boolean stockKnown = article.onHandUnits() != null;
        String why = !stockKnown
                ? "nothing is known of its stock."
                : draft.laidOut().goes()
                        ? "it goes on " + article.delistedOn() + ", before a window could end."
                        : "its forecast ends before a window could.";
        PromotionPlan none = PromotionAdvice.none(
                draft.laidOut().context(), stockKnown ? article.onHandUnits() : 0, "No promotion: " + why);
        List<PromotionPlan> plans = new ArrayList<>(draft.planned());
        plans.add(none);
        return new ArticleAdvice(
                article, plans, Collections.nCopies(plans.size(), null), null, 0, stock(draft, List.of()), List.of());
    }

    /** An article whose planned promotions are judged. */
    private record Draft(ArticleSituation article, ArticleProblem laidOut, List<PromotionPlan> planned) {}

    /**
     * Schedules by item.
     *
     * @param sharedGap of all together; null if they share nothing
     */
    private record Timed(Map<String, PromotionSchedule> schedules, Double sharedGap) {}
}
