package io.touchstock.inventory.media;

import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.StockLevel;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The journeys that led to an article without an order and its stock readings, as long as a late one may still correct
 * them.
 *
 * @param journeys sorted by time and id; none before openFrom, none that counts 0 times
 * @param unitPriceMicros latest known list price; 0 if none
 * @param openFrom the first moment, a day's start, whose journeys are still counted
 */
public record LossLedger(
        String sku, ShelfLog shelf, List<CountedJourney> journeys, long unitPriceMicros, Instant openFrom)
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
        return new LossLedger(sku, ShelfLog.EMPTY, List.of(), 0, Instant.MIN);
    }

    /** Whether a journey comes too late: the losses of its day are final. */
    public boolean closedTo(VainJourney journey) {
        return journey.cameAt().isBefore(openFrom);
    }

    /** With more of both, in any order; repeated readings and journeys of closed days are left out. */
    public LossLedger with(Collection<StockLevel> readings, Collection<CountedJourney> more) {
        Map<VainJourney, Integer> counts = counts();
        for (CountedJourney counted : more) {
            if (!closedTo(counted.journey())) {
                counts.merge(counted.journey(), counted.count(), Math::addExact);
            }
        }
        return new LossLedger(sku, shelf.with(readings), listed(counts), unitPriceMicros, openFrom);
    }

    /** With a price that counts for all open days. */
    public LossLedger priced(long micros) {
        return new LossLedger(sku, shelf, journeys, micros, openFrom);
    }

    /** With the days before that one made final and forgotten; what the shelf was like at its start is kept. */
    public LossLedger closedBefore(LocalDate day, ZoneId zone) {
        Instant start = day.atStartOfDay(zone).toInstant();
        if (!start.isAfter(openFrom)) {
            return this;
        }
        List<CountedJourney> open = journeys.stream()
                .filter(counted -> !counted.journey().cameAt().isBefore(start))
                .toList();
        return new LossLedger(sku, shelf.since(start), open, unitPriceMicros, start);
    }

    /** Whether no journey is open and no reading is younger than that. */
    public boolean silentSince(Instant moment) {
        return journeys.isEmpty() && shelf.silentSince(moment);
    }

    /** What was lost on the open days. */
    public SortedMap<CampaignDay, LossTally> tally(LossRules rules) {
        return LostDemand.tally(shelf.timeline(), counts(), unitPriceMicros, rules);
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
