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
 */
public record Receipt(
        String receiptId,
        String sku,
        String location,
        int quantity,
        LocalDate expectedOn,
        ReceiptStatus status,
        Instant updatedAt)
        implements Serializable {}
