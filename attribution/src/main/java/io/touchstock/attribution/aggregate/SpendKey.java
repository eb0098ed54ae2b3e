package io.touchstock.attribution.aggregate;

import io.touchstock.connectors.event.Spend;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Under what spend is known: a later figure for the same key replaces the earlier.
 *
 * @param campaign null for spend that belongs to no campaign
 */
public record SpendKey(LocalDate day, String channel, String campaign) implements Serializable {

    public static SpendKey of(Spend spend) {
        return new SpendKey(spend.day(), spend.channel(), spend.campaign());
    }

    RowLabel label() {
        return RowLabel.ofBoth(channel, campaign);
    }
}
