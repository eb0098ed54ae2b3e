package io.touchstock.connectors.event;

/** What an order message says happened to the order. */
public enum OrderStatus {
    PLACED,
    CANCELLED,
    RETURNED
}
