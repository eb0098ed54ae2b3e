package io.touchstock.connectors.event;

/** How much is at stake, by the value at risk; from the least to the most urgent. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
