package io.touchstock.connectors.store;

import io.touchstock.connectors.event.PromotionVerdict;
import java.util.Set;

/**
 * Which plans a page shows. Null for any.
 *
 * @param verdicts none for all
 * @param days with which the window overlaps; plans without a window are let through whatever the days
 * @param text part of SKU or name
 */
public record PlanFilter(
        Set<PromotionVerdict> verdicts,
        DaySpan days,
        String category,
        String owner,
        String location,
        String text,
        int offset,
        int limit) {
    public PlanFilter {
        verdicts = Set.copyOf(verdicts);
    }
}
