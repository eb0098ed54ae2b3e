package io.touchstock.inventory.promotion;

import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionVerdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Puts a schedule or a judgement on a planned promotion into the words and figures of a plan. */
public final class PromotionAdvice {

    private PromotionAdvice() {}

    /**
     * One plan a window, each with its own figures, so that the gains add up to that of the schedule; a single NONE
     * with its reason if there is no window. CLEAR instead of PROMOTE where the article is delisted and stock would be
     * left.
     */
    public static List<PromotionPlan> of(PlanContext context, PromotionProblem problem, PromotionSchedule schedule) {
        return of(context, problem, schedule, false);
    }

    /**
     * The same of one among several articles.
     *
     * @param shared whether it shares slots or a budget with others, so that its own bound is not what it could have
     */
    static List<PromotionPlan> of(
            PlanContext context, PromotionProblem problem, PromotionSchedule schedule, boolean shared) {
        PromotionOutcome with = schedule.outcome();
        PromotionOutcome without = schedule.withoutPromotion();
        if (schedule.windows().isEmpty()) {
            boolean lost = shared
                    && schedule.boundMicros()
                            > without.marginMicros() + Math.round(1e-6 * Math.abs(without.marginMicros()))
                    && bestSingle(problem) > without.marginMicros() + 1;
            return List.of(none(context, problem, schedule, lost ? whyOthers(schedule) : whyNone(problem, schedule)));
        }
        boolean clears = context.delistedOn() != null
                && problem.leftoverValueMicros() < problem.unitCostMicros()
                && without.endStockUnits() >= 1
                && with.endStockUnits() < without.endStockUnits();
        List<PromotionPlan> plans = new ArrayList<>();
        for (WindowOutcome window : schedule.windows()) {
            plans.add(new PromotionPlan(
                    context.sku(),
                    context.location(),
                    clears ? PromotionVerdict.CLEAR : PromotionVerdict.PROMOTE,
                    context.firstDayOf(window.promotion().firstPeriod()),
                    context.lastDayOf(window.promotion().lastPeriod()),
                    window.promotion().priceMicros(),
                    window.soldUnits(),
                    window.upliftUnits(),
                    window.marginMicros(),
                    with.horizonStockUnits(),
                    null,
                    null,
                    clears ? whyClear(context, schedule) : whyPromote(problem, schedule, window, shared),
                    context.asOf(),
                    window.gainMicros()));
        }
        return plans;
    }

    /** HOLD with the day on which it could start, or PROMOTE if stock carries it. */
    public static PromotionPlan of(
            PlanContext context,
            String promotionId,
            LocalDate startsOn,
            LocalDate endsOn,
            long priceMicros,
            long listPriceMicros,
            long unitCostMicros,
            double uplift,
            HeldPromotion judged) {
        double sold = judged.windowUnits() - judged.missingUnits();
        double base = Math.min(judged.windowUnits() / uplift, sold);
        double margin = sold * (priceMicros - unitCostMicros);
        return new PromotionPlan(
                context.sku(),
                context.location(),
                judged.held() ? PromotionVerdict.HOLD : PromotionVerdict.PROMOTE,
                startsOn,
                endsOn,
                priceMicros,
                sold,
                sold - base,
                Math.round(margin),
                judged.windowEndStock(),
                judged.held() ? judged.couldStartOn() : null,
                promotionId,
                judged.reason(),
                context.asOf(),
                Math.round(margin - base * (listPriceMicros - unitCostMicros)));
    }

    /** NONE for an article that cannot be planned. */
    static PromotionPlan none(PlanContext context, double endStock, String reason) {
        return new PromotionPlan(
                context.sku(),
                context.location(),
                PromotionVerdict.NONE,
                null,
                null,
                null,
                0,
                0,
                0,
                endStock,
                null,
                null,
                reason,
                context.asOf(),
                0);
    }

    /** The same with what a range of reactions makes of its gain, in the reason. */
    static PromotionPlan withRange(PromotionPlan plan, ArticleAdvice.GainRange range) {
        long low = Math.min(range.lowMicros(), plan.gainMicros());
        long high = Math.max(range.highMicros(), plan.gainMicros());
        return high - low < 5_000
                ? plan
                : withReason(
                        plan,
                        String.format(
                                Locale.ENGLISH,
                                "%s In 80 of 100 such campaigns it adds between %s and %s, %s on average.",
                                plan.reason(),
                                money(low),
                                money(high),
                                money(Math.round(
                                        AverageGain.of((double) range.lowMicros(), (double) plan.gainMicros(), (double)
                                                range.highMicros())))));
    }

    /** The same with another reason. */
    static PromotionPlan withReason(PromotionPlan plan, String reason) {
        return new PromotionPlan(
                plan.sku(),
                plan.location(),
                plan.verdict(),
                plan.startsOn(),
                plan.endsOn(),
                plan.priceMicros(),
                plan.expectedUnits(),
                plan.upliftUnits(),
                plan.marginMicros(),
                plan.endStock(),
                plan.couldStartOn(),
                plan.promotionId(),
                reason,
                plan.asOf(),
                plan.gainMicros());
    }

    private static PromotionPlan none(
            PlanContext context, PromotionProblem problem, PromotionSchedule schedule, String reason) {
        PromotionOutcome outcome = schedule.withoutPromotion();
        return new PromotionPlan(
                context.sku(),
                context.location(),
                PromotionVerdict.NONE,
                null,
                null,
                null,
                outcome.soldUnits().subList(0, problem.horizonPeriods()).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum(),
                0,
                outcome.marginMicros(),
                outcome.horizonStockUnits(),
                null,
                null,
                reason,
                context.asOf(),
                0);
    }

    private static String whyPromote(
            PromotionProblem problem, PromotionSchedule schedule, WindowOutcome window, boolean shared) {
        double off = 100 * (1 - window.promotion().priceMicros() / (double) problem.listPriceMicros());
        double dip = -window.laterUnits();
        return String.format(
                Locale.ENGLISH,
                "%.0f%% off sells %,.0f %s more in the window%s; it adds %s of margin%s%s.",
                off,
                window.upliftUnits(),
                Math.round(window.upliftUnits()) == 1 ? "unit" : "units",
                dip >= 0.5 ? String.format(Locale.ENGLISH, " and %,.0f fewer after it", dip) : "",
                money(window.gainMicros()),
                problem.neighbours().isEmpty() ? "" : " after what neighbours lose",
                shared || schedule.optimal()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " (the best possible plan earns at most %s more)",
                                money(schedule.boundMicros()
                                        - schedule.outcome().marginMicros())));
    }

    private static String whyOthers(PromotionSchedule schedule) {
        return String.format(
                Locale.ROOT,
                "No promotion: other articles have the slots and the budget that they share with it, or earn more with them; by"
                        + " itself it could add at most %s.",
                money(schedule.boundMicros() - schedule.withoutPromotion().marginMicros()));
    }

    private static String whyClear(PlanContext context, PromotionSchedule schedule) {
        return String.format(
                Locale.ENGLISH,
                "Without a markdown %,.0f %s would be left when the article goes on %s; with it %,.0f, which is worth %s.",
                schedule.withoutPromotion().endStockUnits(),
                Math.round(schedule.withoutPromotion().endStockUnits()) == 1 ? "unit" : "units",
                context.delistedOn(),
                schedule.outcome().endStockUnits(),
                money(schedule.gainMicros()));
    }

    /** The limit that forbids every window, or else what the best single window would cost. */
    private static String whyNone(PromotionProblem problem, PromotionSchedule schedule) {
        if (problem.limits().mostPromotions() == 0) {
            return "No promotion: none is allowed.";
        }
        if (problem.ladder().isEmpty()) {
            return "No promotion: there is no price below the list price.";
        }
        if (problem.limits().windowPeriods().get(0) > problem.horizonPeriods()) {
            return "No promotion: the horizon is shorter than the shortest window.";
        }
        double best = bestSingle(problem);
        if (best == Double.NEGATIVE_INFINITY) {
            PromotionProblem roomy = problem.withSupply(unbound(problem)).withLimits(withoutBudget(problem.limits()));
            return bestSingle(roomy) == Double.NEGATIVE_INFINITY
                    ? "No promotion: the blackout days leave no room for a window."
                    : bestSingle(problem.withLimits(withoutBudget(problem.limits()))) == Double.NEGATIVE_INFINITY
                            ? "No promotion: every window would take the stock below the minimum on hand."
                            : "No promotion: the budget does not pay for any window.";
        }
        double none = schedule.withoutPromotion().marginMicros();
        if (best >= none + 5_000) {
            return "No promotion: with the expected reaction the best window would add "
                    + money(Math.round(best - none))
                    + ", but on average over what is believed of the reaction it adds nothing.";
        }
        double free = bestSingle(problem.withSupply(unbound(problem)));
        if (problem.supply().limited() && free > freeNone(problem)) {
            return String.format(
                    Locale.ROOT,
                    "No promotion: stock sells out at list price or nearly so, and the best window would %s.",
                    costing(none - best));
        }
        return String.format(
                Locale.ROOT,
                "No promotion: customers react too little to the price; the best window would %s.",
                costing(none - best));
    }

    private static String costing(double micros) {
        return micros < 5_000 ? "add nothing" : "cost " + money(Math.round(micros)) + " of margin";
    }

    private static double bestSingle(PromotionProblem problem) {
        PriceModel model = new PriceModel(problem);
        LocalSearch local = new LocalSearch(model);
        double best = Double.NEGATIVE_INFINITY;
        for (Window window : local.candidates()) {
            best = Math.max(best, local.value(List.of(window)));
        }
        return best;
    }

    private static double freeNone(PromotionProblem problem) {
        PriceModel model = new PriceModel(problem.withSupply(unbound(problem)));
        return Window.follow(model, List.of()).marginMicros();
    }

    /** Enough stock for anything, finite so that leftovers keep their value. */
    private static Supply unbound(PromotionProblem problem) {
        double most =
                problem.baseUnits().stream().mapToDouble(Double::doubleValue).sum();
        double lowest = problem.ladder().stream()
                .mapToDouble(PriceStep::priceMicros)
                .min()
                .orElse((double) problem.listPriceMicros());
        double factor = problem.response().upliftFactor(lowest / problem.listPriceMicros());
        return new Supply(
                most * factor + 1, Collections.nCopies(problem.baseUnits().size(), 0.0), 0);
    }

    private static PromotionLimits withoutBudget(PromotionLimits limits) {
        return limits.withBudget(Long.MAX_VALUE, limits.fixedCostMicros());
    }

    private static String money(long micros) {
        return String.format(Locale.ENGLISH, "%,.2f", micros / 1e6);
    }
}
