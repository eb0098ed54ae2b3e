package io.touchstock.attribution.beam;

import io.touchstock.attribution.aggregate.JourneySums;
import io.touchstock.connectors.event.Credit;
import io.touchstock.connectors.event.Rejected;
import java.util.List;

/**
 * What a backfill came to.
 *
 * @param totals sums over all journeys
 * @param credits empty unless they were asked for; in no order
 * @param rejected rows that could not be used, by file and line
 */
public record BackfillResult(JourneySums totals, List<Credit> credits, List<Rejected> rejected) {

    public BackfillResult {
        credits = List.copyOf(credits);
        rejected = List.copyOf(rejected);
    }
}
