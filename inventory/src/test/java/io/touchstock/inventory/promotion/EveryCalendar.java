package io.touchstock.inventory.promotion;

import java.util.ArrayList;
import java.util.List;

/** All calendars of a small problem, each valued by the formula written out, as a yardstick. Slow and plain. */
final class EveryCalendar {

    private final PromotionProblem problem;
    private final double[] lowest;
    private double best = -Double.MAX_VALUE;
    private List<PlannedPromotion> bestPromotions = List.of();
    private int allowed;

    EveryCalendar(PromotionProblem problem) {
        this.problem = problem;
        this.lowest = new double[problem.baseUnits().size()];
        double stock = problem.supply().onHandUnits();
        for (int t = 0; t < lowest.length; t++) {
            stock += problem.supply().receiptUnits().get(t);
            stock -= Math.min(stock, problem.baseUnits().get(t));
            lowest[t] = Math.min(stock, problem.supply().minimumOnHandUnits());
        }
        extend(new ArrayList<>(), 1);
    }

    double bestMargin() {
        return best;
    }

    List<PlannedPromotion> bestPromotions() {
        return bestPromotions;
    }

    int allowed() {
        return allowed;
    }

    /** Earliest first, shallow before deep, short before long; the first of equal ones stays; none comes last. */
    private void extend(List<PlannedPromotion> so, int from) {
        if (so.size() < problem.limits().mostPromotions()) {
            for (int start = from; start <= problem.horizonPeriods(); start++) {
                for (PriceStep step : problem.ladder()) {
                    for (int length : problem.limits().windowPeriods()) {
                        PlannedPromotion next = new PlannedPromotion(start, start + length - 1, step.priceMicros());
                        if (next.lastPeriod() <= problem.horizonPeriods()
                                && problem.limits().blackoutPeriods().stream().noneMatch(next::covers)) {
                            so.add(next);
                            extend(so, next.lastPeriod() + problem.limits().gapPeriods() + 1);
                            so.remove(so.size() - 1);
                        }
                    }
                }
            }
        }
        double margin = margin(so);
        if (!Double.isNaN(margin)) {
            allowed++;
            double tolerance = best == -Double.MAX_VALUE ? 0 : 1e-9 * Math.max(1, Math.abs(best));
            if (margin > best + tolerance || (so.isEmpty() && margin >= best - tolerance)) {
                best = margin;
                bestPromotions = List.copyOf(so);
            }
        }
    }

    /** NaN if it is not allowed. */
    double margin(List<PlannedPromotion> promotions) {
        int periods = problem.baseUnits().size();
        double[] ratio = new double[periods];
        double list = problem.listPriceMicros();
        double stock = problem.supply().onHandUnits();
        double margin = -promotions.size() * (double) problem.limits().fixedCostMicros();
        double spent = promotions.size() * (double) problem.limits().fixedCostMicros();
        for (int t = 1; t <= periods; t++) {
            double price = list;
            double funding = 0;
            for (PlannedPromotion promotion : promotions) {
                if (promotion.covers(t)) {
                    price = promotion.priceMicros();
                    for (PriceStep step : problem.ladder()) {
                        funding = step.priceMicros() == promotion.priceMicros() ? step.vendorFundingMicros() : funding;
                    }
                }
            }
            ratio[t - 1] = price / list;
            double demand = problem.baseUnits().get(t - 1)
                    * Math.pow(price / list, -problem.response().elasticity());
            for (int m = 1; m <= problem.response().dipExponents().size() && t - m >= 1; m++) {
                demand *= Math.pow(
                        ratio[t - m - 1], problem.response().dipExponents().get(m - 1));
            }
            stock += problem.supply().receiptUnits().get(t - 1);
            double sold = Math.min(demand, stock);
            stock -= sold;
            if (stock < lowest[t - 1] - 1e-9) {
                return Double.NaN;
            }
            margin += sold * (price + funding - problem.unitCostMicros());
            spent += sold * Math.max(0, list - price - funding);
            for (CrossEffect neighbour : problem.neighbours()) {
                if (price < list) {
                    margin -= neighbour.baseUnits().get(t - 1)
                            * (1 - Math.pow(price / list, neighbour.exponent()))
                            * neighbour.unitMarginMicros();
                }
            }
        }
        if (problem.limits().budgetMicros() < Long.MAX_VALUE
                && spent > problem.limits().budgetMicros()) {
            return Double.NaN;
        }
        if (!Double.isInfinite(stock)) {
            margin -= stock * (problem.unitCostMicros() - problem.leftoverValueMicros());
        }
        return margin;
    }
}
