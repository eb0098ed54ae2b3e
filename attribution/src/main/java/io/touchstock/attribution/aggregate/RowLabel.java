package io.touchstock.attribution.aggregate;

import io.touchstock.attribution.report.RowNames;
import io.touchstock.connectors.event.ChannelName;
import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.event.Touchpoint;
import java.io.Serializable;

/**
 * Where a touchpoint or a cost belongs. In each dimension it has one name, which stands for a channel wherever models
 * and paths speak of channels; two labels share a name only where the dimension does not tell them apart.
 *
 * @param channel null where only the campaign is known
 * @param campaign {@link ChannelName#NO_CAMPAIGN} without one; null where only the channel is known
 */
public record RowLabel(String channel, String campaign) implements Serializable {

    /** Where orders belong that no touchpoint led to; called the same in every dimension. */
    public static final RowLabel NO_TOUCHPOINT = new RowLabel(ChannelName.NO_TOUCHPOINT, null);

    public static RowLabel of(Touchpoint touchpoint) {
        return ofBoth(touchpoint.channel(), touchpoint.campaign());
    }

    static RowLabel ofBoth(String channel, String campaign) {
        return new RowLabel(channel, campaign == null || campaign.isBlank() ? ChannelName.NO_CAMPAIGN : campaign);
    }

    /** The name in a dimension, as {@link RowNames} has it. */
    public String in(RowDimension dimension) {
        return equals(NO_TOUCHPOINT) ? channel : RowNames.of(dimension, channel, campaign);
    }

    /** Reads a name back; what the dimension does not tell is null. */
    public static RowLabel read(String name, RowDimension dimension) {
        return name.equals(ChannelName.NO_TOUCHPOINT)
                ? NO_TOUCHPOINT
                : new RowLabel(
                        RowNames.channelOf(dimension, name).orElse(null),
                        RowNames.campaignOf(dimension, name).orElse(null));
    }
}
