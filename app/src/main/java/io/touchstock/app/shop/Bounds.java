package io.touchstock.app.shop;

import java.util.Collection;

/** Bounds on what a scenario says; a breach names the property, the value, the bound and what to do. */
final class Bounds {
    private Bounds() {}

    static void within(String property, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    property + " is " + value + " but must lie in [" + low + ", " + high + "]; change the scenario");
        }
    }

    static void within(String property, long value, long low, long high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    property + " is " + value + " but must lie in [" + low + ", " + high + "]; change the scenario");
        }
    }

    static void atLeast(String property, long value, long low) {
        within(property, value, low, Long.MAX_VALUE);
    }

    static void notBlank(String property, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(property + " is empty; give it a name in the scenario");
        }
    }

    static void notEmpty(String property, Collection<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(property + " holds nothing; the scenario needs at least one");
        }
    }
}
