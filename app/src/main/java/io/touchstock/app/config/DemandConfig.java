package io.touchstock.app.config;

import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * The demand forecasting job.
 *
 * @param modelDir where the trained model lies
 * @param allowedLateness how late an order may be and still count for its day
 * @param cancellationWindow how long after an order its cancellation still takes its units back
 * @param retireAfter a series without an order or a stock level for so long is forgotten
 * @param promotionScenariosEvery how often the effect of a promotion is forecast for an item; zero for never
 */
public record DemandConfig(
        @Setting(
                doc = "Directory of the trained model; the demo leaves one here.",
                byDefault = ".touchstock/demo/model")
        String modelDir,

        @Setting(
                doc = "How late an order may be and still count for its day.",
                byDefault = "1d",
                atLeast = "0s",
                atMost = "30d")
        Duration allowedLateness,

        @Setting(
                doc = "How long after an order its cancellation still takes its units back, in whole days.",
                byDefault = "30d",
                atLeast = "1d",
                atMost = "365d")
        Duration cancellationWindow,

        @Setting(
                doc = "An item without an order or a stock level for so long is forgotten, in whole days.",
                byDefault = "60d",
                atLeast = "1d",
                atMost = "730d")
        Duration retireAfter,

        @Setting(
                doc = "How often it is forecast what a promotion would do to an item, in whole days; 0d for never.",
                byDefault = "1d",
                atLeast = "0s",
                atMost = "365d")
        Duration promotionScenariosEvery)
        implements Consistent {

    @Override
    public void check(BiConsumer<String, String> complaint) {
        requireWholeDays("cancellation-window", cancellationWindow, complaint);
        requireWholeDays("retire-after", retireAfter, complaint);
        requireWholeDays("promotion-scenarios-every", promotionScenariosEvery, complaint);
    }

    private static void requireWholeDays(String key, Duration duration, BiConsumer<String, String> complaint) {
        if (duration.toMillis() % Duration.ofDays(1).toMillis() != 0) {
            complaint.accept(key, "must be a whole number of days");
        }
    }
}
