package io.touchstock.app.shop;

/**
 * How the shop promotes and how buyers answer.
 *
 * @param meanGapDays mean pause between two promotions of an article; 0 for a shop that never promotes
 * @param minDepth least price cut, 0.1 is 10 %
 * @param displayLift extra demand beyond the price effect while it runs, 0.3 is 30 % more
 * @param dip share of demand missing on the first day after it; halves every second day
 * @param cannibalisation share of demand that each other article of the category loses to a promotion without limit
 * @param noticeDays how long before its start it is announced
 */
public record PromotionSpec(
        int meanGapDays,
        int minDays,
        int maxDays,
        double minDepth,
        double maxDepth,
        double displayLift,
        double dip,
        double cannibalisation,
        int noticeDays) {

    public PromotionSpec {
        Bounds.within("promotion.meanGapDays", meanGapDays, 0, 10_000);
        Bounds.within("promotion.minDays", minDays, 1, 60);
        Bounds.within("promotion.maxDays", maxDays, minDays, 60);
        Bounds.within("promotion.minDepth", minDepth, 0, 0.9);
        Bounds.within("promotion.maxDepth", maxDepth, minDepth, 0.9);
        Bounds.within("promotion.displayLift", displayLift, 0, 10);
        Bounds.within("promotion.dip", dip, 0, 1);
        Bounds.within("promotion.cannibalisation", cannibalisation, 0, 1);
        Bounds.within("promotion.noticeDays", noticeDays, 0, 365);
    }
}
