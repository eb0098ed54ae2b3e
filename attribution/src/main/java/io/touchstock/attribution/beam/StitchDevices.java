package io.touchstock.attribution.beam;

import io.touchstock.attribution.journey.JourneyReplay;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.connectors.event.Journey;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** All that is known of a device, to journeys, where no device shares a person with another. */
final class StitchDevices extends DoFn<KV<String, Iterable<Observation>>, Journey> {

    private static final long serialVersionUID = 1L;

    private final JourneyRules rules;

    StitchDevices(JourneyRules rules) {
        this.rules = rules;
    }

    @ProcessElement
    public void stitch(@Element KV<String, Iterable<Observation>> device, OutputReceiver<Journey> out) {
        List<Observation> observations = new ArrayList<>();
        device.getValue().forEach(observations::add);
        JourneyReplay.journeys(observations, rules).forEach(out::output);
    }
}
