package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

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
 * @param serviceLevel cycle service level that its orders aim at, above 0 and below 1; null for the shop's own
 * @param reviewDays days until the next chance to order it, at least 0; null for the shop's own
 * @param delistedOn the first day on which it is no longer sold, in the shop's time zone; null if it goes on
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
        Instant updatedAt,
        Double serviceLevel,
        Integer reviewDays,
        LocalDate delistedOn)
        implements Serializable {

    /** Ordered as the shop orders by default, and sold until further notice. */
    public Product(
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
            Instant updatedAt) {
        this(
                sku,
                name,
                category,
                owner,
                priceMicros,
                unitCostMicros,
                leadTimeMeanDays,
                leadTimeSdDays,
                minimumOrderQuantity,
                packSize,
                updatedAt,
                null,
                null,
                null);
    }
}
