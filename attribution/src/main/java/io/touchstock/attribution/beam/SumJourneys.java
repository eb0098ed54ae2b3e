package io.touchstock.attribution.beam;

import io.touchstock.attribution.aggregate.DailyContribution;
import io.touchstock.attribution.aggregate.ReportPeriod;
import io.touchstock.attribution.aggregate.SumRules;
import io.touchstock.attribution.aggregate.TotalsByPeriod;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.Combine;

/** Sums journeys, first where they are, then all together. */
final class SumJourneys extends Combine.CombineFn<Journey, TotalsByPeriod, TotalsByPeriod> {

    private static final long serialVersionUID = 1L;

    private final ArrayList<ReportPeriod> periods;
    private final SumRules rules;

    SumJourneys(List<ReportPeriod> periods, SumRules rules) {
        this.periods = new ArrayList<>(periods);
        this.rules = rules;
    }

    @Override
    public TotalsByPeriod createAccumulator() {
        return new TotalsByPeriod(periods, rules);
    }

    @Override
    public TotalsByPeriod addInput(TotalsByPeriod totals, Journey journey) {
        totals.add(DailyContribution.of(new JourneyChange(1, journey), rules));
        return totals;
    }

    @Override
    public TotalsByPeriod mergeAccumulators(Iterable<TotalsByPeriod> parts) {
        TotalsByPeriod all = createAccumulator();
        parts.forEach(all::merge);
        return all;
    }

    @Override
    public TotalsByPeriod extractOutput(TotalsByPeriod totals) {
        return totals;
    }
}
