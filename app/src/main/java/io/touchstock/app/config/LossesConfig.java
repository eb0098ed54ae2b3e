package io.touchstock.app.config;

import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * How wasted spend and lost sales are told.
 *
 * @param correctedFor how long after its day a figure is still corrected by late inputs
 * @param orderProbability that a journey to an empty shelf would have ended with an order
 */
public record LossesConfig(
        @Setting(
                doc = "How long after its day wasted spend is still corrected by late inputs, in whole days.",
                byDefault = "7d",
                atLeast = "0d",
                atMost = "365d")
        Duration correctedFor,

        @Setting(
                doc =
                        "Probability that a journey which ended at an empty shelf would have ended with an order for one unit; 100% tells the most that can have been lost.",
                byDefault = "100%",
                atLeast = "0%",
                atMost = "100%")
        Percentage orderProbability)
        implements Consistent {

    @Override
    public void check(BiConsumer<String, String> complaint) {
        WholeDays.require("corrected-for", correctedFor, complaint);
    }
}
