package io.touchstock.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The demand forecasting job.
 *
 * @param modelDir where the trained model lies
 * @param history how many days a series remembers for its forecasts
 * @param pastFile where daily demand from before the topics lies; {@code none} for nowhere
 * @param calendarFile where columns of whole days lie that the model reads; {@code none} for nowhere
 * @param allowedLateness how late an order may be and still count for its day
 * @param cancellationWindow how long after an order its cancellation still takes its units back
 * @param retireAfter a series without an order or a stock level for so long is forgotten
 * @param promotionScenariosEvery how often the effect of a promotion is forecast for an item; zero for never
 */
public record DemandConfig(
        @Setting(
                doc =
                        "Directory of the trained model; the demo leaves one here. Another one that is put there is taken up"
                                + " without a restart.",
                byDefault = ".touchstock/demo/model")
        String modelDir,

        @Setting(
                doc =
                        "How many days of an item's demand are remembered for its forecasts, in whole days. Two years show"
                                + " what returns with the seasons.",
                byDefault = "730d",
                atLeast = "28d",
                atMost = "2000d")
        Duration history,

        @Setting(
                doc =
                        "A table of daily demand up to the day before the first order on the topic, so that forecasts need"
                                + " not wait for a history: date,sku,location,units,available,price,promotion. none for"
                                + " nowhere.",
                byDefault = "none")
        String pastFile,

        @Setting(
                doc =
                        "A table date,... with a row a day and the columns that the model was trained with besides price and"
                                + " promotion, if they are the same for all items of a day: holidays, events. none for nowhere.",
                byDefault = "none")
        String calendarFile,

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

    private static final String NONE = "none";

    /** Where daily demand from before the topics lies. */
    public Optional<Path> past() {
        return pastFile.equals(NONE) ? Optional.empty() : Optional.of(Path.of(pastFile));
    }

    /** Where columns of whole days lie. */
    public Optional<Path> calendar() {
        return calendarFile.equals(NONE) ? Optional.empty() : Optional.of(Path.of(calendarFile));
    }

    @Override
    public void check(BiConsumer<String, String> complaint) {
        requireWholeDays("history", history, complaint);
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
