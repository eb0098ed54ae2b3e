package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.Instant;

/**
 * The catalogue entry of an article. A later message for the same SKU replaces the earlier.
 *
 * @param category null if none
 * @param owner who acts on its alerts; null if nobody is named
 * @param priceMicros list price in millionths of the shop's currency
 * @param unitCostMicros purchase cost per unit in millionths of the shop's currency
 * @param leadTimeMeanDays from order to shelf
 * @param leadTimeSdDays standard deviation of the lead time
 * @param minimumOrderQuantity units; 0 or 1 if the supplier has no minimum
 * @param packSize orders are multiples of it; at least 1
 * @param updatedAt when this was said
 */
public record Product(
        String sku,
        String name,
        String category,
        String owner,
        long priceMicros,
        long unitCostMicros,
        double leadTimeMeanDays,
        double leadTimeSdDays,
        int minimumOrderQuantity,
        int packSize,
        Instant updatedAt)
        implements Serializable {}
