package io.touchstock.connectors.event;

/** Where an alert stands in its life. */
public enum AlertState {
    OPEN,
    RESOLVED
}
