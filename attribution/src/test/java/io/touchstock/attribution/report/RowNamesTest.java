package io.touchstock.attribution.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.ChannelName;
import io.touchstock.connectors.event.RowDimension;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;

class RowNamesTest {

    @Property(tries = 500)
    void a_row_tells_its_channel_and_campaign_apart_whatever_they_are_called(
            @ForAll @NotEmpty @Chars({'a', ' ', '|', '\\', '/'}) String channel,
            @ForAll @NotEmpty @Chars({'b', ' ', '|', '\\', '/'}) String campaign) {
        String row = RowNames.of(RowDimension.CHANNEL_CAMPAIGN, channel, campaign);

        assertThat(RowNames.channelOf(RowDimension.CHANNEL_CAMPAIGN, row)).contains(channel);
        assertThat(RowNames.campaignOf(RowDimension.CHANNEL_CAMPAIGN, row))
                .contains(campaign.isBlank() ? ChannelName.NO_CAMPAIGN : campaign);
        assertThat(row).doesNotContain(ChannelName.PATH_SEPARATOR);
    }
}
