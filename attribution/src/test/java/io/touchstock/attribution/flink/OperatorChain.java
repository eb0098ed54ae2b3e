package io.touchstock.attribution.flink;

import io.touchstock.attribution.journey.ErasureParts;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.attribution.journey.PersonDelta;
import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.JourneyChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** The three keyed operators that make journeys, one behind the other as the job wires them, in one thread. */
public final class OperatorChain implements AutoCloseable {

    private final KeyedOneInputStreamOperatorTestHarness<String, Observation, Observation> directory;
    private final KeyedOneInputStreamOperatorTestHarness<String, Observation, PersonDelta> visitor;
    private final KeyedOneInputStreamOperatorTestHarness<String, PersonDelta, JourneyChange> person;
    private final List<JourneyChange> changes = new ArrayList<>();

    public OperatorChain(JourneyRules rules) throws Exception {
        directory = Harnesses.directory(rules);
        visitor = Harnesses.visitor(rules);
        person = Harnesses.person(rules);
    }

    public void accept(Observation observation) throws Exception {
        if (observation.erasure() != null) {
            Observation ofCustomer = ErasureParts.ofCustomer(observation.erasure())
                    .map(Observation::of)
                    .orElse(null);
            Observation ofVisitor = ErasureParts.ofVisitor(observation.erasure())
                    .map(Observation::of)
                    .orElse(null);
            if (ofCustomer != null) {
                Erasure erasure = ofCustomer.erasure();
                directory.processElement(ofCustomer, 0);
                visitor.processElement(ofCustomer, 0);
                person.processElement(PersonDelta.erase(erasure.customerId(), erasure.requestedAt()), 0);
            }
            if (ofVisitor != null) {
                visitor.processElement(ofVisitor, 0);
            }
        } else {
            Observation link = observation.linkTold().map(Observation::of).orElse(null);
            if (link != null) {
                directory.processElement(link, 0);
            }
            visitor.processElement(observation, 0);
        }
        passOn();
    }

    public void advanceTo(Instant watermark) throws Exception {
        Harnesses.advance(directory, watermark);
        passOn();
        Harnesses.advance(visitor, watermark);
        passOn();
        Harnesses.advance(person, watermark);
        passOn();
    }

    /** All that was told so far. */
    public List<JourneyChange> changes() {
        return changes;
    }

    /** Whether neither state nor a timer is left. */
    public boolean keepsNothing() {
        return directory.numKeyedStateEntries() + visitor.numKeyedStateEntries() + person.numKeyedStateEntries() == 0
                && directory.numEventTimeTimers() + visitor.numEventTimeTimers() + person.numEventTimeTimers() == 0;
    }

    @Override
    public void close() {
        try {
            directory.close();
            visitor.close();
            person.close();
        } catch (Exception e) {
            throw new IllegalStateException("an operator does not close", e);
        }
    }

    private void passOn() throws Exception {
        for (Observation erasure : drained(directory)) {
            visitor.processElement(erasure, 0);
        }
        for (PersonDelta delta : drained(visitor)) {
            person.processElement(delta, 0);
        }
        changes.addAll(drained(person));
    }

    private static <T> List<T> drained(KeyedOneInputStreamOperatorTestHarness<?, ?, T> operator) {
        List<T> values = List.copyOf(operator.extractOutputValues());
        operator.getOutput().clear();
        return values;
    }
}
