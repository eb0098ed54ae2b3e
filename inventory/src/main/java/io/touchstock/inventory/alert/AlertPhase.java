package io.touchstock.inventory.alert;

/** Where an alert stands before anyone is told: only FIRING is visible. */
public enum AlertPhase {
    OK,
    PENDING,
    FIRING
}
