package io.touchstock.connectors.event;

/** What is wrong with an article's stock. */
public enum AlertKind {
    /** The shelf is empty. */
    OUT_OF_STOCK,
    /** It is likely to run empty before an order placed now can help. */
    STOCKOUT_RISK,
    /** Far more is there than will be sold in time. */
    OVERSTOCK,
    /** Units are on record, but sales have stopped as if the shelf were empty. */
    PHANTOM_STOCK,
    /** A delivery is overdue, and that is likely to empty the shelf. */
    LATE_RECEIPT
}
