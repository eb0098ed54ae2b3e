package io.touchstock.app.cli;

import picocli.CommandLine.Option;

/** Options that say where a journey begins and ends. */
final class JourneyOptions {

    @Option(
            names = "--lookback",
            paramLabel = "30d|none",
            description = "How long before a conversion a touchpoint counts. Default: 30d.")
    private String lookback;

    /** How long before an order a touchpoint counts. */
    Lookbacks lookbacks(AttributeRequest.Input input) {
        if (input instanceof AttributeRequest.PathInput) {
            InputOptions.refuse(
                    lookback != null && !lookback.equals("none"), "--lookback", "--events or --touchpoints");
            return Lookbacks.NONE;
        }
        return lookback == null ? Lookbacks.DEFAULT : Lookbacks.of(lookback);
    }
}
