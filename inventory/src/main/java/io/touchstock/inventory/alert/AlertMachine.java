package io.touchstock.inventory.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/** Moves an alert from one reading to the next. A missing reading changes nothing. */
public final class AlertMachine {

    private AlertMachine() {}

    /**
     * The status after a reading.
     *
     * @param reading how strongly the data speak for the alert, 0 to 1; empty if they say nothing
     * @param now when it was read; not before earlier readings
     */
    public static AlertStatus next(AlertStatus status, OptionalDouble reading, Instant now, HoldRules rules) {
        if (reading.isEmpty()) {
            return status;
        }
        double value = reading.getAsDouble();
        return status.firing() ? whileFiring(status, value, now, rules) : whileQuiet(status, value, now, rules);
    }

    private static AlertStatus whileQuiet(AlertStatus status, double value, Instant now, HoldRules rules) {
        if (value < rules.fireAtLeast()) {
            return AlertStatus.ok(status.kind());
        }
        AlertStatus pending = counted(status, AlertPhase.PENDING, now);
        return held(pending, rules.fireEvaluations(), rules.fireHold(), now)
                ? new AlertStatus(status.kind(), AlertPhase.FIRING, 0, Instant.EPOCH)
                : pending;
    }

    private static AlertStatus whileFiring(AlertStatus status, double value, Instant now, HoldRules rules) {
        if (value >= rules.clearBelow()) {
            return new AlertStatus(status.kind(), AlertPhase.FIRING, 0, Instant.EPOCH);
        }
        AlertStatus clearing = counted(status, AlertPhase.FIRING, now);
        return held(clearing, rules.clearEvaluations(), rules.clearHold(), now)
                ? AlertStatus.ok(status.kind())
                : clearing;
    }

    private static AlertStatus counted(AlertStatus status, AlertPhase phase, Instant now) {
        return status.streak() == 0
                ? new AlertStatus(status.kind(), phase, 1, now)
                : new AlertStatus(status.kind(), phase, status.streak() + 1, status.streakSince());
    }

    private static boolean held(AlertStatus status, int evaluations, Duration hold, Instant now) {
        return status.streak() >= evaluations
                && Duration.between(status.streakSince(), now).compareTo(hold) >= 0;
    }
}
