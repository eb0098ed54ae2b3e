package io.touchstock.attribution.beam;

import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.JourneyStitcher;
import io.touchstock.attribution.journey.PersonalEvent;
import io.touchstock.connectors.event.Journey;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** All events of a person, to journeys. */
final class StitchJourneys extends DoFn<KV<String, Iterable<PersonalEvent>>, Journey> {

    private static final long serialVersionUID = 1L;

    private final JourneyRules rules;

    StitchJourneys(JourneyRules rules) {
        this.rules = rules;
    }

    @ProcessElement
    public void stitch(@Element KV<String, Iterable<PersonalEvent>> person, OutputReceiver<Journey> out) {
        List<PersonalEvent> events = new ArrayList<>();
        person.getValue().forEach(events::add);
        JourneyStitcher.stitch(person.getKey(), events, rules).forEach(out::output);
    }
}
