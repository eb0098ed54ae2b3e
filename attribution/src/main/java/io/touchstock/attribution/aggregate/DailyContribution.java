package io.touchstock.attribution.aggregate;

import io.touchstock.attribution.bootstrap.MarkovReplicates;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.RowDimension;
import java.time.LocalDate;
import java.util.List;

/**
 * What a change of journeys does to the sums of a day.
 *
 * @param day on which the journey closed, in the shop's time zone
 */
public record DailyContribution(LocalDate day, JourneyChange change, SumRules rules) {

    public static DailyContribution of(JourneyChange change, SumRules rules) {
        return new DailyContribution(LocalDate.ofInstant(change.journey().closedAt(), rules.zone()), change, rules);
    }

    /** Adds it to the sums of its day, or takes it back if the journey is no longer true. */
    public void addTo(DailySums sums) {
        Journey journey = change.journey();
        List<RowLabel> path = journey.touchpoints().stream().map(RowLabel::of).toList();
        sums.addPath(day, path, counts());
        int[] weights = journey.converted() || rules.replicatesMarkov() ? rules.weightsOf(journey.journeyId()) : null;
        if (journey.converted()) {
            CreditShares.of(change, path, rules).forEach((key, share) -> sums.addCredit(day, key, share, weights));
        }
        if (rules.replicatesMarkov()) {
            rules.dimensions().forEach(dimension -> addToChain(sums, dimension, path, weights));
        }
    }

    /** The counts of the journey's path. */
    PathTotals counts() {
        int sign = change.sign();
        return change.journey().converted()
                ? new PathTotals(sign, sign * change.journey().valueMicros(), 0)
                : new PathTotals(0, 0, sign);
    }

    private void addToChain(DailySums sums, RowDimension dimension, List<RowLabel> path, int[] weights) {
        MarkovReplicates steps = new MarkovReplicates(rules.options().markovOrder(), rules.replicates());
        steps.add(
                path.stream().map(label -> label.in(dimension)).toList(),
                change.journey().converted(),
                change.sign(),
                change.journey().valueMicros(),
                weights);
        steps.cells().forEach((cell, counts) -> sums.addToChain(day, dimension, cell, counts));
    }
}
