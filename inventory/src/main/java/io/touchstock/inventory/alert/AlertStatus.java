package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.AlertKind;
import java.io.Serializable;
import java.time.Instant;

/**
 * What is remembered of one kind of alert for one item between two evaluations.
 *
 * @param streak readings in a row that speak for leaving the phase: firing ones while pending, clear ones while firing
 * @param streakSince time of the first of them; the epoch without any
 */
public record AlertStatus(AlertKind kind, AlertPhase phase, int streak, Instant streakSince) implements Serializable {

    /** Nothing has happened yet. */
    public static AlertStatus ok(AlertKind kind) {
        return new AlertStatus(kind, AlertPhase.OK, 0, Instant.EPOCH);
    }

    /** Whether the alert is open. */
    public boolean firing() {
        return phase == AlertPhase.FIRING;
    }
}
