package io.touchstock.attribution.beam;

import io.touchstock.attribution.journey.JourneyReplay;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.attribution.journey.PersonDelta;
import io.touchstock.attribution.journey.PersonalEvent;
import io.touchstock.connectors.event.Erasure;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** All that is known of a device, to events of persons. */
final class AssignPersons extends DoFn<KV<String, Iterable<Observation>>, KV<String, PersonalEvent>> {

    private static final long serialVersionUID = 1L;

    private final JourneyRules rules;
    private final ArrayList<Erasure> erasures;

    AssignPersons(JourneyRules rules, List<Erasure> erasures) {
        this.rules = rules;
        this.erasures = new ArrayList<>(erasures);
    }

    @ProcessElement
    public void assign(
            @Element KV<String, Iterable<Observation>> device, OutputReceiver<KV<String, PersonalEvent>> out) {
        List<Observation> observations = new ArrayList<>();
        device.getValue().forEach(observations::add);
        for (PersonDelta delta : JourneyReplay.assignments(device.getKey(), observations, erasures, rules)) {
            out.output(KV.of(delta.personId(), delta.event()));
        }
    }
}
