package io.touchstock.inventory.promotion;

import java.util.List;
import java.util.Set;

/**
 * What the shop allows.
 *
 * @param mostPromotions at most so many windows
 * @param gapPeriods periods at list price that lie at least between two windows
 * @param windowPeriods lengths a window may have
 * @param blackoutPeriods periods, counted from 1, that no window may touch
 * @param budgetMicros most that the windows may cost together, net of what the vendor pays: the reduction on every unit
 *     sold and the fixed cost of each window; {@link Long#MAX_VALUE} for no budget
 * @param fixedCostMicros of each window (leaflets, labels)
 */
public record PromotionLimits(
        int mostPromotions,
        int gapPeriods,
        List<Integer> windowPeriods,
        Set<Integer> blackoutPeriods,
        long budgetMicros,
        long fixedCostMicros) {

    public PromotionLimits {
        windowPeriods = windowPeriods.stream().sorted().distinct().toList();
        blackoutPeriods = Set.copyOf(blackoutPeriods);
        require(mostPromotions >= 0, "at most " + mostPromotions + " promotions are allowed; it must be at least 0");
        require(gapPeriods >= 0, "the gap is " + gapPeriods + " periods; it must be at least 0");
        require(
                !windowPeriods.isEmpty() && windowPeriods.get(0) >= 1,
                "the window lengths are " + windowPeriods + "; give at least one, each at least 1");
        require(budgetMicros >= 0, "the budget is " + budgetMicros + " micros; it must be at least 0");
        require(fixedCostMicros >= 0, "a window costs " + fixedCostMicros + " micros; it must be at least 0");
    }

    /** Windows of one period, no blackout, no budget, no fixed cost. */
    public static PromotionLimits of(int mostPromotions, int gapPeriods) {
        return new PromotionLimits(mostPromotions, gapPeriods, List.of(1), Set.of(), Long.MAX_VALUE, 0);
    }

    public PromotionLimits withWindows(List<Integer> lengths) {
        return new PromotionLimits(mostPromotions, gapPeriods, lengths, blackoutPeriods, budgetMicros, fixedCostMicros);
    }

    public PromotionLimits withBlackout(Set<Integer> periods) {
        return new PromotionLimits(mostPromotions, gapPeriods, windowPeriods, periods, budgetMicros, fixedCostMicros);
    }

    public PromotionLimits withBudget(long micros, long fixedCostOfEach) {
        return new PromotionLimits(mostPromotions, gapPeriods, windowPeriods, blackoutPeriods, micros, fixedCostOfEach);
    }

    boolean hasBudget() {
        return budgetMicros < Long.MAX_VALUE;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
