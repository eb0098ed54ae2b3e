package io.touchstock.attribution.beam;

import io.touchstock.attribution.journey.CreditAssignment;
import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.connectors.event.Credit;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;

/** Journeys to credits. */
final class CreditJourneys extends DoFn<Journey, Credit> {

    private static final long serialVersionUID = 1L;

    private final ArrayList<JourneyModel> models;

    CreditJourneys(List<JourneyModel> models) {
        this.models = new ArrayList<>(models);
    }

    @ProcessElement
    public void credit(@Element Journey journey, OutputReceiver<Credit> out) {
        CreditAssignment.credits(new JourneyChange(1, journey), models).forEach(out::output);
    }
}
