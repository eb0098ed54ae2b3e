package io.touchstock.connectors.event;

/** What somebody has done about an alert that is still open. */
public enum AlertHandling {
    ACKNOWLEDGED,
    SNOOZED,
    ALREADY_ORDERED
}
