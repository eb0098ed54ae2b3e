package io.touchstock.app.config;

import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * When too much stock is an alert.
 *
 * @param openAbove share of the stock above target from which on an alert opens
 * @param openAfterReadings readings in a row that it takes
 * @param openHold the first of them must be at least this long ago
 * @param resolveBelow below which it is resolved
 * @param resolveAfterReadings readings in a row that it takes
 * @param resolveHold the first of them must be at least this long ago
 * @param neverTooMuch cover that is never too much
 * @param carryingCost what it costs to keep a unit for a year, as a share of its unit cost
 */
public record OverstockConfig(
        @Setting(
                doc = "An alert opens when the share of the stock on hand that is above its target reaches this.",
                byDefault = "50%",
                atLeast = "1%",
                atMost = "100%")
        Percentage openAbove,

        @Setting(doc = "Evaluations in a row that it takes.", byDefault = "2", atLeast = "1", atMost = "100")
        int openAfterReadings,

        @Setting(
                doc = "The first of them must be at least this long ago.",
                byDefault = "1d",
                atLeast = "0s",
                atMost = "30d")
        Duration openHold,

        @Setting(doc = "An open alert is resolved below this.", byDefault = "30%", atLeast = "0%", atMost = "99.99%")
        Percentage resolveBelow,

        @Setting(doc = "Evaluations in a row that it takes.", byDefault = "3", atLeast = "1", atMost = "100")
        int resolveAfterReadings,

        @Setting(
                doc = "The first of them must be at least this long ago.",
                byDefault = "1d",
                atLeast = "0s",
                atMost = "30d")
        Duration resolveHold,

        @Setting(
                doc = "Stock for so long at mean demand is never too much, in whole days.",
                byDefault = "30d",
                atLeast = "0d",
                atMost = "730d")
        Duration neverTooMuch,

        @Setting(
                doc =
                        "What it costs to keep a unit for a year, as a share of its unit cost: the value at risk of too much stock.",
                byDefault = "25%",
                atLeast = "0%",
                atMost = "1000%")
        Percentage carryingCost)
        implements Consistent {

    @Override
    public void check(BiConsumer<String, String> complaint) {
        if (resolveBelow.compareTo(openAbove) >= 0) {
            complaint.accept("resolve-below", "must be below open-above, or alerts flap");
        }
        WholeDays.require("never-too-much", neverTooMuch, complaint);
    }
}
