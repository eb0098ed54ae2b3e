package io.touchstock.inventory.media;

import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.WastedSpend;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The clicks on an article and its stock readings, as long as a late one may still correct them.
 *
 * @param clicks sorted by time, each id once; none before openFrom
 * @param openFrom the first moment, a day's start, whose clicks are still counted
 * @param heardAt how far time had come when anything was last counted of the article
 */
public record WasteLedger(String sku, ShelfLog shelf, List<PaidClick> clicks, Instant openFrom, Instant heardAt)
        implements Serializable {

    public WasteLedger {
        clicks = List.copyOf(clicks);
    }

    /** Nothing known yet. */
    public static WasteLedger of(String sku) {
        return new WasteLedger(sku, ShelfLog.EMPTY, List.of(), Instant.MIN, Instant.MIN);
    }

    /** Everything that was ever heard of an article, all days open. */
    public static WasteLedger ofHistory(String sku, Iterable<ShelfInput> inputs) {
        List<ShelfInput> all = new ArrayList<>();
        inputs.forEach(all::add);
        return of(sku).with(ShelfInput.readings(all), ShelfInput.clicks(all));
    }

    /** Whether a click comes too late: the rows of its day are final. */
    public boolean closedTo(PaidClick click) {
        return click.at().isBefore(openFrom);
    }

    /** With more of both, in any order; repetitions and clicks on closed days are left out. */
    public WasteLedger with(Collection<StockLevel> readings, Collection<PaidClick> more) {
        List<PaidClick> open = Stream.concat(clicks.stream(), more.stream())
                .filter(click -> !closedTo(click))
                .toList();
        return new WasteLedger(sku, shelf.with(readings), ClickWaste.distinct(open), openFrom, heardAt);
    }

    /** With the days before that one made final and forgotten; what the shelf was like at its start is kept. */
    public WasteLedger closedBefore(LocalDate day, ZoneId zone) {
        Instant start = day.atStartOfDay(zone).toInstant();
        if (!start.isAfter(openFrom)) {
            return this;
        }
        List<PaidClick> open =
                clicks.stream().filter(click -> !click.at().isBefore(start)).toList();
        return new WasteLedger(sku, shelf.since(start), open, start, heardAt);
    }

    /** As it is after something was counted. */
    WasteLedger heard(Instant now) {
        return new WasteLedger(sku, shelf, clicks, openFrom, now);
    }

    /** Whether no click is open and nothing was counted after that moment. */
    public boolean silentSince(Instant moment) {
        return clicks.isEmpty() && !heardAt.isAfter(moment);
    }

    /** One row for each campaign and open day. */
    public SortedMap<CampaignDay, ClickTally> tally(ZoneId zone) {
        return ClickWaste.tally(shelf.timeline(), clicks, zone);
    }

    /** The same as events. */
    public List<WastedSpend> rows(ZoneId zone) {
        return ClickWaste.rows(sku, tally(zone));
    }

    /** The rows that replace those told before; a campaign and day that is there no more gets a row of zeros. */
    public List<WastedSpend> changesSince(WasteLedger before, ZoneId zone) {
        SortedMap<CampaignDay, ClickTally> old = before.tally(zone);
        SortedMap<CampaignDay, ClickTally> now = tally(zone);
        Set<CampaignDay> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(old.keySet());
        SortedMap<CampaignDay, ClickTally> changed = new TreeMap<>();
        for (CampaignDay key : keys) {
            ClickTally tally = now.getOrDefault(key, ClickTally.ZERO);
            if (!tally.equals(old.get(key))) {
                changed.put(key, tally);
            }
        }
        return ClickWaste.rows(sku, changed);
    }
}
