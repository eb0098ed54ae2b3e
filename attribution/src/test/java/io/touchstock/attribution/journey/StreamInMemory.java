package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The stream's steps without an engine: what the operators do, one after the other, over maps instead of state. */
final class StreamInMemory {

    private final JourneyRules rules;
    private final Map<String, CustomerDirectory> directories = new TreeMap<>();
    private final Map<String, VisitorLedger> ledgers = new TreeMap<>();
    private final Map<String, PersonHistory> histories = new TreeMap<>();
    private final Map<Journey, Integer> net = new HashMap<>();
    private Instant watermark = Instant.MIN;
    private final List<JourneyChange> changes = new ArrayList<>();

    StreamInMemory(JourneyRules rules) {
        this.rules = rules;
    }

    void accept(Observation observation) {
        if (observation.erasure() != null) {
            ErasureParts.ofCustomer(observation.erasure()).ifPresent(this::eraseCustomer);
            ErasureParts.ofVisitor(observation.erasure()).ifPresent(part -> learn(Observation.of(part)));
            return;
        }
        observation.linkTold().ifPresent(link -> {
            CustomerDirectory.Learned learned = directories
                    .getOrDefault(link.customerId(), CustomerDirectory.EMPTY)
                    .learn(link);
            directories.put(link.customerId(), learned.directory());
            learned.erasures().forEach(erasure -> learn(Observation.of(erasure)));
        });
        learn(observation);
    }

    void advanceTo(Instant moment) {
        directories.replaceAll((customer, directory) -> directory.forget(moment, rules));
        directories.values().removeIf(CustomerDirectory::isEmpty);
        ledgers.replaceAll((device, ledger) -> ledger.forget(JourneyReplay.deviceOf(device), moment, rules));
        ledgers.values().removeIf(VisitorLedger::isEmpty);
        histories.replaceAll((person, history) -> {
            PersonHistory.Told told = history.advanceTo(person, moment, rules);
            told.changes().forEach(this::tell);
            return told.history();
        });
        histories.values().removeIf(PersonHistory::isEmpty);
        watermark = moment;
    }

    /** What was told and not taken back. */
    List<Journey> journeys() {
        return List.copyOf(net.keySet());
    }

    boolean keepsNothing() {
        return directories.isEmpty() && ledgers.isEmpty() && histories.isEmpty();
    }

    private void eraseCustomer(Erasure erasure) {
        String customer = erasure.customerId();
        CustomerDirectory.Learned learned =
                directories.getOrDefault(customer, CustomerDirectory.EMPTY).erase(customer, erasure.requestedAt());
        directories.put(customer, learned.directory());
        learned.erasures().forEach(device -> learn(Observation.of(device)));
        learn(Observation.of(new Erasure(null, customer, erasure.requestedAt())));
        apply(PersonDelta.erase(customer, erasure.requestedAt()));
    }

    private void learn(Observation observation) {
        String device = JourneyReplay.deviceKey(observation);
        VisitorLedger.Learned learned = ledgers.getOrDefault(device, VisitorLedger.EMPTY)
                .learn(JourneyReplay.deviceOf(device), observation, rules);
        ledgers.put(device, learned.ledger());
        learned.deltas().forEach(this::apply);
    }

    private void apply(PersonDelta delta) {
        histories.merge(delta.personId(), PersonHistory.EMPTY.with(delta), (known, unused) -> known.with(delta));
    }

    /** All that was told, in its order. */
    List<JourneyChange> changes() {
        return changes;
    }

    @Override
    public String toString() {
        return directories + " " + ledgers + " " + histories;
    }

    private void tell(JourneyChange change) {
        if (!rules.settledFrom(change.journey().closedAt()).isAfter(watermark)) {
            throw new IllegalStateException("told when it should have been settled: " + change);
        }
        boolean held = net.containsKey(change.journey());
        if (held != (change.sign() < 0)) {
            throw new IllegalStateException((held ? "told twice: " : "taken back but never told: ") + change);
        }
        changes.add(change);
        net.merge(change.journey(), change.sign(), (one, other) -> one + other == 0 ? null : one + other);
    }
}
