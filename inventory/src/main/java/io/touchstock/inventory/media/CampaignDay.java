package io.touchstock.inventory.media;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A campaign of a channel on a day.
 *
 * @param day in the shop's time zone
 * @param campaign null for what belongs to none
 */
public record CampaignDay(LocalDate day, String channel, String campaign) implements Comparable<CampaignDay> {

    private static final Comparator<CampaignDay> IN_ORDER = Comparator.comparing(CampaignDay::day)
            .thenComparing(CampaignDay::channel)
            .thenComparing(CampaignDay::campaign, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(CampaignDay other) {
        return IN_ORDER.compare(this, other);
    }
}
