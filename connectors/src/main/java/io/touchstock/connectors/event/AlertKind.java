package io.touchstock.connectors.event;

/** What is wrong with an article's stock. */
public enum AlertKind {
    OUT_OF_STOCK,
    STOCKOUT_RISK,
    OVERSTOCK,
    PHANTOM_STOCK,
    LATE_RECEIPT
}
