package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * When to promote an article at a location, or why not to. A later message for the same article, location and
 * {@code promotionId} replaces the earlier.
 *
 * @param startsOn first day of the window; null without one
 * @param endsOn its last day, inclusive; null without one
 * @param priceMicros unit price within the window, in millionths of the shop's currency; null without one
 * @param expectedUnits expected sales over the planning horizon
 * @param upliftUnits of those, what the promotion adds; below 0 if the dip after it takes more than it brings
 * @param marginMicros expected margin over the planning horizon, in millionths of the shop's currency
 * @param endStock expected units left at the end of the horizon
 * @param couldStartOn first day on which stock would carry a promotion that is held; null if it is not held or no such
 *     day lies within the horizon
 * @param promotionId the planned promotion that it speaks of; null for a suggestion
 * @param reason one sentence for the merchandiser
 * @param asOf the last day whose sales the forecast behind it has seen
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
        LocalDate asOf)
        implements Serializable {}
