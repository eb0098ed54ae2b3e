package io.touchstock.app.config;

import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * When recorded stock is doubted because nothing sells.
 *
 * @param openAbove how improbable the run of days without a sale is from which on an alert opens
 * @param openAfterReadings readings in a row that it takes
 * @param openHold the first of them must be at least this long ago
 * @param resolveBelow below which it is resolved
 * @param resolveAfterReadings readings in a row that it takes
 * @param resolveHold the first of them must be at least this long ago
 */
public record PhantomStockConfig(
        @Setting(
                doc = "An alert opens when one minus the probability of the run of days without a sale reaches this.",
                byDefault = "99.9%",
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

        @Setting(doc = "An open alert is resolved below this.", byDefault = "90%", atLeast = "0%", atMost = "99.99%")
        Percentage resolveBelow,

        @Setting(doc = "Evaluations in a row that it takes.", byDefault = "1", atLeast = "1", atMost = "100")
        int resolveAfterReadings,

        @Setting(
                doc = "The first of them must be at least this long ago.",
                byDefault = "0s",
                atLeast = "0s",
                atMost = "30d")
        Duration resolveHold)
        implements Consistent {

    @Override
    public void check(BiConsumer<String, String> complaint) {
        if (resolveBelow.compareTo(openAbove) >= 0) {
            complaint.accept("resolve-below", "must be below open-above, or alerts flap");
        }
    }
}
