package io.touchstock.app.config;

import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * When a late delivery is an alert.
 *
 * @param openAbove what lateness adds to the probability of running out from which on an alert opens
 * @param openAfterReadings readings in a row that it takes
 * @param openHold the first of them must be at least this long ago
 * @param resolveBelow below which it is resolved
 * @param resolveAfterReadings readings in a row that it takes
 * @param resolveHold the first of them must be at least this long ago
 * @param grace how long a delivery may be overdue before that alone is an alert
 * @param overdueFrom the risk of running out below which it is none
 */
public record LateReceiptConfig(
        @Setting(
                doc = "An alert opens when what lateness adds to the probability of running out reaches this.",
                byDefault = "30%",
                atLeast = "1%",
                atMost = "100%")
        Percentage openAbove,

        @Setting(doc = "Evaluations in a row that it takes.", byDefault = "1", atLeast = "1", atMost = "100")
        int openAfterReadings,

        @Setting(
                doc = "The first of them must be at least this long ago.",
                byDefault = "0s",
                atLeast = "0s",
                atMost = "30d")
        Duration openHold,

        @Setting(doc = "An open alert is resolved below this.", byDefault = "15%", atLeast = "0%", atMost = "99.99%")
        Percentage resolveBelow,

        @Setting(doc = "Evaluations in a row that it takes.", byDefault = "2", atLeast = "1", atMost = "100")
        int resolveAfterReadings,

        @Setting(
                doc = "The first of them must be at least this long ago.",
                byDefault = "0s",
                atLeast = "0s",
                atMost = "30d")
        Duration resolveHold,

        @Setting(
                doc = "A delivery may be overdue for so long before that alone is an alert, in whole days.",
                byDefault = "3d",
                atLeast = "0d",
                atMost = "90d")
        Duration grace,

        @Setting(
                doc = "Being overdue alone is an alert from this probability of running out within lead time and review"
                        + " period on; below it nobody misses the goods. 0% tells of whatever is overdue.",
                byDefault = "5%",
                atLeast = "0%",
                atMost = "100%")
        Percentage overdueFrom)
        implements Consistent {

    @Override
    public void check(BiConsumer<String, String> complaint) {
        if (resolveBelow.compareTo(openAbove) >= 0) {
            complaint.accept("resolve-below", "must be below open-above, or alerts flap");
        }
        WholeDays.require("grace", grace, complaint);
    }
}
