package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.Severity;
import java.io.Serializable;

/**
 * From which value at risk on an alert is how severe. Values in millionths of the shop's currency, each at least the
 * one before.
 */
public record SeverityBounds(long mediumFromMicros, long highFromMicros, long criticalFromMicros)
        implements Serializable {

    private static final long MEDIUM_FROM_UNITS = 10;

    public SeverityBounds {
        if (mediumFromMicros < 0 || highFromMicros < mediumFromMicros || criticalFromMicros < highFromMicros) {
            throw new IllegalArgumentException("the bounds are " + mediumFromMicros + ", " + highFromMicros + " and "
                    + criticalFromMicros + " micros; they start at 0 or more and rise");
        }
    }

    /** 100, 1,000 and 10,000. */
    public static SeverityBounds defaults() {
        return new SeverityBounds(100_000_000L, 1_000_000_000L, 10_000_000_000L);
    }

    /** The severity of units at risk whose price nobody knows: 10, 100 and 1,000. */
    static Severity ofUnits(double units) {
        return new SeverityBounds(MEDIUM_FROM_UNITS, 10 * MEDIUM_FROM_UNITS, 100 * MEDIUM_FROM_UNITS)
                .of((long) Math.min(Long.MAX_VALUE, units));
    }

    /** The severity of a value at risk. */
    public Severity of(long valueAtRiskMicros) {
        if (valueAtRiskMicros >= criticalFromMicros) {
            return Severity.CRITICAL;
        }
        if (valueAtRiskMicros >= highFromMicros) {
            return Severity.HIGH;
        }
        return valueAtRiskMicros >= mediumFromMicros ? Severity.MEDIUM : Severity.LOW;
    }
}
