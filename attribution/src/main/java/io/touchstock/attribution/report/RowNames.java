package io.touchstock.attribution.report;

import io.touchstock.connectors.event.ChannelName;
import io.touchstock.connectors.event.RowDimension;
import java.util.Optional;

/**
 * How the rows of a report are called: a channel, a campaign, or {@code channel | campaign}. The name stands for a
 * channel wherever models and paths speak of channels, so it holds nothing that separates those.
 */
public final class RowNames {

    private static final String SEPARATOR = " | ";

    private RowNames() {}

    /**
     * The row in which a campaign of a channel is counted.
     *
     * @param campaign null if there is none, which is told as {@link ChannelName#NO_CAMPAIGN}
     */
    public static String of(RowDimension dimension, String channel, String campaign) {
        String named = campaign == null || campaign.isBlank() ? ChannelName.NO_CAMPAIGN : campaign;
        return switch (dimension) {
            case CHANNEL -> channel;
            case CAMPAIGN -> named;
            case CHANNEL_CAMPAIGN -> escaped(channel) + SEPARATOR + named;
        };
    }

    /** The channel that a row belongs to; empty where a row is a campaign, which several channels can carry. */
    public static Optional<String> channelOf(RowDimension dimension, String row) {
        return switch (dimension) {
            case CHANNEL -> Optional.of(row);
            case CAMPAIGN -> Optional.empty();
            case CHANNEL_CAMPAIGN -> Optional.of(unescaped(row.substring(0, channelEnd(row))));
        };
    }

    /** The campaign that a row belongs to; empty where a row is a whole channel. */
    public static Optional<String> campaignOf(RowDimension dimension, String row) {
        return switch (dimension) {
            case CHANNEL -> Optional.empty();
            case CAMPAIGN -> Optional.of(row);
            case CHANNEL_CAMPAIGN -> {
                int end = channelEnd(row);
                yield end == row.length() ? Optional.empty() : Optional.of(row.substring(end + SEPARATOR.length()));
            }
        };
    }

    private static int channelEnd(String row) {
        int separator = row.indexOf(SEPARATOR);
        return separator < 0 ? row.length() : separator;
    }

    /** A bar in a channel's name is written so that it never stands between two blanks. */
    private static String escaped(String channel) {
        return channel.indexOf('|') < 0 && channel.indexOf('\\') < 0
                ? channel
                : channel.replace("\\", "\\\\").replace("|", "\\|");
    }

    private static String unescaped(String channel) {
        return channel.indexOf('\\') < 0 ? channel : channel.replace("\\|", "|").replace("\\\\", "\\");
    }
}
