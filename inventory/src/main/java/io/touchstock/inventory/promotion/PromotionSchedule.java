package io.touchstock.inventory.promotion;

import java.util.List;

/**
 * The best windows that were found.
 *
 * @param windows in order of time; empty if none pays
 * @param outcome of these
 * @param withoutPromotion of none
 * @param boundMicros no schedule earns more than this; where the reaction is not taken as known, what these earn and
 *     how much more another could earn on average
 * @param optimal whether it is proven that none earns more (but for rounding)
 * @param steps search nodes that were opened
 */
public record PromotionSchedule(
        List<WindowOutcome> windows,
        PromotionOutcome outcome,
        PromotionOutcome withoutPromotion,
        long boundMicros,
        boolean optimal,
        long steps) {

    public PromotionSchedule {
        windows = List.copyOf(windows);
    }

    /** The windows alone, in order of time. */
    public List<PlannedPromotion> promotions() {
        return windows.stream().map(WindowOutcome::promotion).toList();
    }

    /** What the promotions add. */
    public long gainMicros() {
        return outcome.marginMicros() - withoutPromotion.marginMicros();
    }

    /** How far it may be from the best, as a share of the bound; 0 if it is proven to be the best. */
    public double gap() {
        return optimal ? 0 : (boundMicros - outcome.marginMicros()) / Math.max(1.0, Math.abs((double) boundMicros));
    }
}
