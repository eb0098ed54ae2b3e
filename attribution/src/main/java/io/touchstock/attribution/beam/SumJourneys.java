package io.touchstock.attribution.beam;

import io.touchstock.attribution.aggregate.JourneySums;
import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.connectors.event.Journey;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.Combine;

/** Sums journeys, first where they are, then all together. */
final class SumJourneys extends Combine.CombineFn<Journey, JourneySums, JourneySums> {

    private static final long serialVersionUID = 1L;

    private final ArrayList<JourneyModel> models;

    SumJourneys(List<JourneyModel> models) {
        this.models = new ArrayList<>(models);
    }

    @Override
    public JourneySums createAccumulator() {
        return new JourneySums();
    }

    @Override
    public JourneySums addInput(JourneySums totals, Journey journey) {
        totals.add(journey, models);
        return totals;
    }

    @Override
    public JourneySums mergeAccumulators(Iterable<JourneySums> parts) {
        JourneySums all = new JourneySums();
        parts.forEach(all::merge);
        return all;
    }

    @Override
    public JourneySums extractOutput(JourneySums totals) {
        return totals;
    }
}
