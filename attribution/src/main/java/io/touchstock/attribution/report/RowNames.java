package io.touchstock.attribution.report;

import io.touchstock.connectors.event.ChannelName;
import io.touchstock.connectors.event.RowDimension;
import java.util.Optional;

/** How the rows of a report are called: a channel, a campaign, or {@code channel > campaign}. */
public final class RowNames {

    private RowNames() {}

    /**
     * The row in which a campaign of a channel is counted.
     *
     * @param campaign null if there is none, which is told as {@link ChannelName#NO_CAMPAIGN}
     */
    public static String of(RowDimension dimension, String channel, String campaign) {
        String named = campaign == null ? ChannelName.NO_CAMPAIGN : campaign;
        if (dimension == RowDimension.CHANNEL) {
            return channel;
        }
        return dimension == RowDimension.CAMPAIGN ? named : channel + ChannelName.PATH_SEPARATOR + named;
    }

    /** The channel that a row belongs to; empty where a row is a campaign, which several channels can carry. */
    public static Optional<String> channelOf(RowDimension dimension, String row) {
        if (dimension == RowDimension.CAMPAIGN) {
            return Optional.empty();
        }
        int separator = dimension == RowDimension.CHANNEL ? -1 : row.indexOf(ChannelName.PATH_SEPARATOR);
        return Optional.of(separator < 0 ? row : row.substring(0, separator));
    }
}
