package io.touchstock.connectors.event;

import java.util.Optional;

/** What a channel or campaign may not be called, so that paths can be written as text and reports tell all apart. */
public final class ChannelName {

    /** Stands between two channels where a path is written as text. */
    public static final String PATH_SEPARATOR = " > ";

    /** Under which orders are reported that no touchpoint led to. */
    public static final String NO_TOUCHPOINT = "(no touchpoint)";

    /** Under which touchpoints are reported that belong to no campaign. */
    public static final String NO_CAMPAIGN = "(no campaign)";

    private ChannelName() {}

    /** What is wrong with the name and what to do, to go on after "is"; empty if it can be used. */
    public static Optional<String> refusal(String name) {
        if ((" " + name + " ").contains(PATH_SEPARATOR)) {
            return Optional.of("no name that a path can show, for '" + PATH_SEPARATOR
                    + "' stands between two channels there. Rename it.");
        }
        return switch (name.strip()) {
            case NO_TOUCHPOINT ->
                Optional.of("the name under which orders without any touchpoint are reported."
                        + " Rename it, for example to Direct.");
            case NO_CAMPAIGN ->
                Optional.of("the name under which touchpoints without a campaign are reported."
                        + " Rename it, or leave the campaign out.");
            default -> Optional.empty();
        };
    }
}
