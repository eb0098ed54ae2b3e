package io.touchstock.app.config;

import java.util.function.BiConsumer;

/**
 * From which value at risk on an alert is how severe; less is low.
 *
 * @param mediumFrom value at risk
 * @param highFrom value at risk
 * @param criticalFrom value at risk
 */
public record SeverityConfig(
        @Setting(
                doc = "Value at risk from which on, in the shop's currency.",
                byDefault = "100",
                atLeast = "0",
                atMost = "1000000000")
        double mediumFrom,

        @Setting(
                doc = "Value at risk from which on, in the shop's currency.",
                byDefault = "1000",
                atLeast = "0",
                atMost = "1000000000")
        double highFrom,

        @Setting(
                doc = "Value at risk from which on, in the shop's currency.",
                byDefault = "10000",
                atLeast = "0",
                atMost = "1000000000")
        double criticalFrom)
        implements Consistent {

    @Override
    public void check(BiConsumer<String, String> complaint) {
        if (highFrom < mediumFrom) {
            complaint.accept("high-from", "must be at least medium-from, which is " + mediumFrom);
        }
        if (criticalFrom < highFrom) {
            complaint.accept("critical-from", "must be at least high-from, which is " + highFrom);
        }
    }
}
