package io.touchstock.attribution.aggregate;

import io.touchstock.attribution.bootstrap.Intervals;
import io.touchstock.attribution.bootstrap.PathBootstrap;
import io.touchstock.attribution.bootstrap.ReplicateCredit;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.MarkovModel;
import io.touchstock.attribution.model.Models;
import io.touchstock.connectors.event.RowDimension;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a model says about the totals of a period. */
final class PeriodAttribution {

    private static final double MICROS_PER_UNIT = 1e6;

    private final PeriodTotals totals;
    private final SumRules rules;

    PeriodAttribution(PeriodTotals totals, SumRules rules) {
        this.totals = totals;
        this.rules = rules;
    }

    Attribution of(String model, RowDimension dimension) {
        boolean summed =
                rules.journeyModels().stream().anyMatch(own -> own.name().equals(model));
        if (summed) {
            return fromCredits(model, dimension);
        }
        Attribution points = Models.named(model, rules.options()).attribute(totals.paths(dimension));
        if (rules.replicatesMarkov() && model.equals(MarkovModel.NAME)) {
            return withIntervals(points, dimension);
        }
        return rules.replicates() == 0 ? points : resampled(points, dimension);
    }

    /** Counts of paths are exact, so what is resampled from them alone is the same in every engine too. */
    private Attribution resampled(Attribution points, RowDimension dimension) {
        return new PathBootstrap(rules.options(), rules.replicates())
                .withIntervals(totals.paths(dimension), List.of(points))
                .get(0);
    }

    private Attribution fromCredits(String model, RowDimension dimension) {
        TreeSet<String> labels = new TreeSet<>(totals.paths(dimension).channels());
        totals.credits().keySet().stream()
                .filter(key -> key.dimension() == dimension && key.model().equals(model))
                .map(CreditKey::label)
                .forEach(labels::add);
        return new Attribution(
                model,
                labels.stream()
                        .map(label -> credit(new CreditKey(dimension, model, label)))
                        .toList());
    }

    private ChannelCredit credit(CreditKey key) {
        CreditTotals sum = totals.credits().getOrDefault(key, CreditTotals.NONE);
        ChannelCredit credit = new ChannelCredit(
                key.model(), key.label(), sum.exactConversions(), sum.exactMicros() / MICROS_PER_UNIT, null);
        if (rules.replicates() == 0) {
            return credit;
        }
        ReplicateSums replicates = sum.replicates() == null ? ReplicateSums.none(rules.replicates()) : sum.replicates();
        return credit.withIntervals(
                Intervals.of95(replicates.conversions()), Intervals.of95(replicates.valueMicros(), MICROS_PER_UNIT));
    }

    private Attribution withIntervals(Attribution points, RowDimension dimension) {
        Map<String, ReplicateCredit> replicates = totals.chain(dimension).credits();
        List<ChannelCredit> credits = points.credits().stream()
                .map(credit -> withIntervals(credit, replicates.get(credit.channel())))
                .toList();
        return new Attribution(points.model(), credits, points.notes());
    }

    /** Null where every replicate leaves out all journeys of the label. */
    private ChannelCredit withIntervals(ChannelCredit credit, ReplicateCredit replicates) {
        if (replicates == null) {
            double[] nothing = new double[rules.replicates()];
            return credit.withIntervals(Intervals.of95(nothing), Intervals.of95(nothing));
        }
        return credit.withIntervals(
                Intervals.of95(replicates.conversions()), Intervals.of95(replicates.valueMicros(), MICROS_PER_UNIT));
    }
}
