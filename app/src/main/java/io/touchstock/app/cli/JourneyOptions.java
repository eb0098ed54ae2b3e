package io.touchstock.app.cli;

import io.touchstock.attribution.journey.AfterConversion;
import io.touchstock.attribution.journey.Horizon;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Lookback;
import io.touchstock.attribution.journey.SameInstant;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say where a journey begins and ends. */
final class JourneyOptions {
    private static final String NONE = "none";

    @Option(
            names = "--lookback",
            paramLabel = "30d|none",
            description = "How long before a conversion a touchpoint counts. Default: 30d. Per kind of touchpoint:"
                    + " click=30d,impression=1d; a value without a kind is for those that are not named:"
                    + " 30d,impression=1d. 0d keeps a kind out.")
    private String lookback;

    @Option(
            names = "--conversion-window",
            paramLabel = "7d|none",
            description = "How soon after the last touchpoint before it a conversion must come to be credited to any; a"
                    + " later one counts as one without a touchpoint. Default: none, at any time.")
    private String conversionWindow;

    @Option(
            names = "--same-instant",
            paramLabel = "RULE",
            description = "What came first when a touchpoint and a conversion bear the same time:"
                    + " touchpoints-first (the default) or order-first. In a log the earlier row came first.")
    private String sameInstant;

    @Option(
            names = "--after-conversion",
            paramLabel = "RULE",
            description = "Whether touchpoints before a conversion are used up by it (new-journey, the default) or"
                    + " count for later conversions within the lookback too (continue).")
    private String afterConversion;

    /** @throws InputException if they cannot be read, or the input has no times */
    JourneyRules rules(AttributeRequest.Input input) {
        if (input instanceof AttributeRequest.PathInput) {
            refuse(lookback != null && !lookback.equals(NONE), "--lookback");
            refuse(conversionWindow != null && !conversionWindow.equals(NONE), "--conversion-window");
            refuse(sameInstant != null, "--same-instant");
            refuse(afterConversion != null, "--after-conversion");
            return JourneyRules.unlimited(Duration.ZERO);
        }
        return JourneyRules.of(lookback(input), Duration.ZERO)
                .withConversionWindow(Horizon.of(conversionWindow()))
                .withSameInstant(WordOption.of("--same-instant", sameInstant, SameInstant.TOUCHPOINTS_FIRST))
                .withAfterConversion(WordOption.of("--after-conversion", afterConversion, AfterConversion.NEW_JOURNEY));
    }

    private Lookback lookback(AttributeRequest.Input input) {
        String text = lookback == null ? "30d" : lookback;
        boolean kindless =
                input instanceof AttributeRequest.LogInput log && log.columns().kind() == null;
        Lookback read = Lookbacks.of(text);
        if (text.contains("=") && kindless) {
            throw new InputException("--lookback: " + text + " names kinds of touchpoints, but no column of the log is"
                    + " said to hold them; add kind=NAME to --columns");
        }
        return read;
    }

    private Optional<Duration> conversionWindow() {
        return conversionWindow == null || conversionWindow.equals(NONE)
                ? Optional.empty()
                : Optional.of(DurationOption.of("--conversion-window", conversionWindow));
    }

    private static void refuse(boolean given, String option) {
        InputOptions.refuse(given, option, "--events or --touchpoints");
    }
}
