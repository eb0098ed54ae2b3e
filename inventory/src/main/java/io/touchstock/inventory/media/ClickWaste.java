package io.touchstock.inventory.media;

import io.touchstock.connectors.event.WastedSpend;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cost of the clicks that landed while their article could not be bought, per campaign and day. Its share is over the
 * cost of all clicks on articles; what a campaign pays for other contacts is not in it.
 */
public final class ClickWaste {

    private ClickWaste() {}

    /**
     * The clicks of one article held against its shelf. Their order does not matter; of clicks with one id the earliest
     * counts.
     *
     * @param zone of the shop, whose days count
     */
    public static SortedMap<CampaignDay, ClickTally> tally(
            ShelfTimeline shelf, Collection<PaidClick> clicks, ZoneId zone) {
        SortedMap<CampaignDay, ClickTally> tallies = new TreeMap<>();
        for (PaidClick click : distinct(clicks)) {
            CampaignDay key = new CampaignDay(LocalDate.ofInstant(click.at(), zone), click.channel(), click.campaign());
            tallies.merge(key, ClickTally.of(click, shelf.at(click.at())), ClickTally::plus);
        }
        return tallies;
    }

    /** As events, sorted by day, channel and campaign. */
    public static List<WastedSpend> rows(String sku, SortedMap<CampaignDay, ClickTally> tallies) {
        List<WastedSpend> rows = new ArrayList<>();
        tallies.forEach((key, tally) -> rows.add(new WastedSpend(
                key.day(),
                key.channel(),
                key.campaign(),
                sku,
                tally.clicks(),
                tally.wastedClicks(),
                tally.costMicros(),
                tally.wastedMicros())));
        return rows;
    }

    /** Sums over articles: what a campaign's report shows. Give each article's latest row once. */
    public static SortedMap<CampaignDay, ClickTally> byCampaign(Collection<WastedSpend> rows) {
        SortedMap<CampaignDay, ClickTally> sums = new TreeMap<>();
        for (WastedSpend row : rows) {
            sums.merge(new CampaignDay(row.day(), row.channel(), row.campaign()), ClickTally.of(row), ClickTally::plus);
        }
        return sums;
    }

    /** Each click once, sorted by time. */
    static List<PaidClick> distinct(Collection<PaidClick> clicks) {
        Map<String, PaidClick> byId = new HashMap<>();
        for (PaidClick click : clicks) {
            byId.merge(click.clickId(), click, (a, b) -> PaidClick.IN_ORDER.compare(a, b) <= 0 ? a : b);
        }
        return byId.values().stream().sorted(PaidClick.IN_ORDER).toList();
    }
}
