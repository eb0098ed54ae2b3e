package io.touchstock.inventory.promotion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Schedules of several articles that respect what they share.
 *
 * @param byItem in the order given; each bound is that of the article by itself
 * @param marginMicros of all together
 * @param boundMicros no schedules earn more together
 */
public record CategorySchedule(Map<String, PromotionSchedule> byItem, long marginMicros, long boundMicros) {

    public CategorySchedule {
        byItem = Collections.unmodifiableMap(new LinkedHashMap<>(byItem));
    }

    /** How far the margin may be from the best, as a share of the bound. */
    public double gap() {
        return Math.max(0, boundMicros - marginMicros) / Math.max(1.0, Math.abs((double) boundMicros));
    }
}
