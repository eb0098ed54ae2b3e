package io.touchstock.connectors.event;

/** Where a purchase-order line stands. */
public enum ReceiptStatus {
    ORDERED,
    SHIPPED,
    RECEIVED,
    CANCELLED
}
