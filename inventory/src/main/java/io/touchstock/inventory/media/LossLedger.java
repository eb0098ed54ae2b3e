package io.touchstock.inventory.media;

import io.touchstock.connectors.event.LostSale;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The journeys that led to an article without an order, its stock readings and its prices, as long as a late one may
 * still correct them.
 *
 * @param journeys sorted by time and id; none before openFrom, none that counts 0 times
 * @param openFrom the first moment, a day's start, whose journeys are still counted
 * @param heardAt how far time had come when anything was last counted of the article
 */
public record LossLedger(
        String sku, ShelfLog shelf, List<CountedJourney> journeys, PriceLog prices, Instant openFrom, Instant heardAt)
        implements Serializable {

    private static final Comparator<CountedJourney> IN_ORDER = Comparator.comparing(
                    (CountedJourney counted) -> counted.journey().cameAt())
            .thenComparing(counted -> counted.journey().journeyId())
            .thenComparing(counted -> counted.journey().toString());

    public LossLedger {
        journeys = List.copyOf(journeys);
    }

    /** Nothing known yet. */
    public static LossLedger of(String sku) {
        return new LossLedger(sku, ShelfLog.EMPTY, List.of(), PriceLog.EMPTY, Instant.MIN, Instant.MIN);
    }

    /** Everything that was ever heard of an article, all days open. */
    public static LossLedger ofHistory(String sku, Iterable<LossInput> inputs) {
        List<LossInput> all = new ArrayList<>();
        inputs.forEach(all::add);
        return of(sku).with(all);
    }

    /** Whether a journey comes too late: the losses of its day are final. */
    public boolean closedTo(VainJourney journey) {
        return journey.cameAt().isBefore(openFrom);
    }

    /** With more of all, in any order; repeated readings and journeys of closed days are left out. */
    public LossLedger with(Collection<LossInput> inputs) {
        Map<VainJourney, Integer> counts = counts();
        for (CountedJourney counted : LossInput.journeys(inputs)) {
            if (!closedTo(counted.journey())) {
                counts.merge(counted.journey(), counted.count(), Math::addExact);
            }
        }
        return new LossLedger(
                sku,
                shelf.with(LossInput.readings(inputs)),
                listed(counts),
                prices.with(LossInput.prices(inputs)),
                openFrom,
                heardAt);
    }

    /** As it is after something was counted. */
    LossLedger heard(Instant now) {
        return new LossLedger(sku, shelf, journeys, prices, openFrom, now);
    }

    /** With the days before that one made final and forgotten; the shelf and the price of its start are kept. */
    public LossLedger closedBefore(LocalDate day, ZoneId zone) {
        Instant start = day.atStartOfDay(zone).toInstant();
        if (!start.isAfter(openFrom)) {
            return this;
        }
        List<CountedJourney> open = journeys.stream()
                .filter(counted -> !counted.journey().cameAt().isBefore(start))
                .toList();
        return new LossLedger(sku, shelf.since(start), open, prices.since(start), start, heardAt);
    }

    /** Whether no journey is open and nothing was counted after that moment. */
    public boolean silentSince(Instant moment) {
        return journeys.isEmpty() && !heardAt.isAfter(moment);
    }

    /** What was lost on the open days. */
    public SortedMap<CampaignDay, LossTally> tally(LossRules rules) {
        return LostDemand.tally(shelf.timeline(), counts(), prices, rules);
    }

    /** The same as events. */
    public List<LostSale> sales(LossRules rules) {
        return correctionsSince(of(sku), rules);
    }

    /** What turns the losses told before into these. */
    public List<LostSale> correctionsSince(LossLedger before, LossRules rules) {
        return LostDemand.corrections(sku, before.tally(rules), tally(rules));
    }

    private Map<VainJourney, Integer> counts() {
        Map<VainJourney, Integer> counts = new HashMap<>();
        journeys.forEach(counted -> counts.put(counted.journey(), counted.count()));
        return counts;
    }

    private static List<CountedJourney> listed(Map<VainJourney, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> new CountedJourney(entry.getKey(), entry.getValue()))
                .sorted(IN_ORDER)
                .toList();
    }
}
