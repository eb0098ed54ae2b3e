package io.touchstock.attribution.beam;

import io.touchstock.attribution.aggregate.PeriodTotals;
import io.touchstock.attribution.aggregate.ReportPeriod;
import io.touchstock.connectors.event.Credit;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.Rejected;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a backfill came to.
 *
 * @param byPeriod sums over the journeys of each period, in the order in which the periods were given
 * @param spendOutside for each period the figures of spend that are not in it
 * @param credits empty unless they were asked for; in no order
 * @param journeys empty unless they were asked for; in no order
 * @param rejected rows that could not be used, by file and line
 */
public record BackfillResult(
        Map<ReportPeriod, PeriodTotals> byPeriod,
        Map<ReportPeriod, Integer> spendOutside,
        List<Credit> credits,
        List<Journey> journeys,
        List<Rejected> rejected) {

    public BackfillResult {
        byPeriod = Collections.unmodifiableMap(new LinkedHashMap<>(byPeriod));
        spendOutside = Map.copyOf(spendOutside);
        credits = List.copyOf(credits);
        journeys = List.copyOf(journeys);
        rejected = List.copyOf(rejected);
    }

    /** The sums of the first period. */
    public PeriodTotals totals() {
        return byPeriod.values().iterator().next();
    }

    /**
     * The sums of a period.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public PeriodTotals totals(String period) {
        return byPeriod.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(period))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("period '" + period + "' is not among "
                        + byPeriod.keySet().stream().map(ReportPeriod::name).toList()));
    }
}
