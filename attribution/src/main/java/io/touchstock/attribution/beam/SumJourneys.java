package io.touchstock.attribution.beam;

import io.touchstock.attribution.aggregate.JourneyTotals;
import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.connectors.event.Journey;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.Combine;

/** Sums journeys, first where they are, then all together. */
final class SumJourneys extends Combine.CombineFn<Journey, JourneyTotals, JourneyTotals> {

    private static final long serialVersionUID = 1L;

    private final ArrayList<JourneyModel> models;

    SumJourneys(List<JourneyModel> models) {
        this.models = new ArrayList<>(models);
    }

    @Override
    public JourneyTotals createAccumulator() {
        return new JourneyTotals();
    }

    @Override
    public JourneyTotals addInput(JourneyTotals totals, Journey journey) {
        totals.add(journey, models);
        return totals;
    }

    @Override
    public JourneyTotals mergeAccumulators(Iterable<JourneyTotals> parts) {
        JourneyTotals all = new JourneyTotals();
        parts.forEach(all::merge);
        return all;
    }

    @Override
    public JourneyTotals extractOutput(JourneyTotals totals) {
        return totals;
    }
}
