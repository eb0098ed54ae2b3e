package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * When to promote an article at a location, or why not to. A later message for the same article, location and
 * {@code promotionId} replaces the earlier. Suggestions, which have no such id, come as one plan: a message a window,
 * and those of a later {@code asOf} replace them all.
 *
 * @param startsOn first day of the window; null without one
 * @param endsOn its last day, inclusive; null without one
 * @param priceMicros unit price within the window, in millionths of the shop's currency; null without one
 * @param expectedUnits expected sales within the window; without one, over the planning horizon
 * @param upliftUnits of those, what the promotion adds to what the window would sell anyway
 * @param marginMicros expected margin on {@code expectedUnits}, in millionths of the shop's currency
 * @param endStock expected units left at the end of the horizon if the whole plan is followed; of a planned promotion,
 *     at the end of its window
 * @param couldStartOn first day on which stock would carry a promotion that is held; null if it is not held or no such
 *     day lies within the horizon
 * @param promotionId the planned promotion that it speaks of; null for a suggestion
 * @param reason one sentence for the merchandiser
 * @param asOf the last day whose sales the forecast behind it has seen
 * @param gainMicros what the window adds to the margin of horizon and tail, beside the windows before it, once the dip
 *     after it, its fixed cost and what neighbours lose are paid for; the windows of a plan add up to what the plan
 *     adds. Of a planned promotion, what it adds within its window. 0 without a window
 */
public record PromotionPlan(
        String sku,
        String location,
        PromotionVerdict verdict,
        LocalDate startsOn,
        LocalDate endsOn,
        Long priceMicros,
        double expectedUnits,
        double upliftUnits,
        long marginMicros,
        double endStock,
        LocalDate couldStartOn,
        String promotionId,
        String reason,
        LocalDate asOf,
        long gainMicros)
        implements Serializable {}
