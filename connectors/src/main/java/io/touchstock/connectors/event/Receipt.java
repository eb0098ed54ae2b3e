package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A purchase-order line on its way to a location. A later message with the same {@code receiptId} replaces the earlier.
 *
 * @param quantity units, at least 1
 * @param expectedOn the day on which it should be on the shelf, in the shop's time zone
 * @param updatedAt when this was said
 * @param lateSdDays how late it tends to be, the standard deviation of its delay in days, at least 0; null if that is
 *     not known of this one, which then is as late as the shop's rules say, by default not at all
 */
public record Receipt(
        String receiptId,
        String sku,
        String location,
        int quantity,
        LocalDate expectedOn,
        ReceiptStatus status,
        Instant updatedAt,
        Double lateSdDays)
        implements Serializable {

    /** As late as receipts tend to be. */
    public Receipt(
            String receiptId,
            String sku,
            String location,
            int quantity,
            LocalDate expectedOn,
            ReceiptStatus status,
            Instant updatedAt) {
        this(receiptId, sku, location, quantity, expectedOn, status, updatedAt, null);
    }
}
