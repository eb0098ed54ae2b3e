package io.touchstock.attribution.flink;

import io.touchstock.attribution.aggregate.ReportInput;
import io.touchstock.attribution.aggregate.ReportRules;
import io.touchstock.attribution.journey.CustomerDirectory;
import io.touchstock.attribution.journey.JourneyReplay;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.attribution.journey.PersonDelta;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.flink.RecordTypes;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** Single operators of the job under test, opened. */
final class Harnesses {

    private Harnesses() {}

    static KeyedOneInputStreamOperatorTestHarness<String, Observation, Observation> directory(JourneyRules rules)
            throws Exception {
        return open(new CustomerDirectoryFunction(rules), CustomerDirectory::keyOf, Observation.class);
    }

    static KeyedOneInputStreamOperatorTestHarness<String, Observation, PersonDelta> visitor(JourneyRules rules)
            throws Exception {
        return open(new VisitorFunction(rules), JourneyReplay::deviceKey, PersonDelta.class);
    }

    static KeyedOneInputStreamOperatorTestHarness<String, PersonDelta, JourneyChange> person(JourneyRules rules)
            throws Exception {
        return open(new PersonFunction(rules), PersonDelta::personId, JourneyChange.class);
    }

    static KeyedOneInputStreamOperatorTestHarness<String, PersonDelta, JourneyChange> restoredPerson(
            JourneyRules rules, OperatorSubtaskState snapshot) throws Exception {
        KeyedOneInputStreamOperatorTestHarness<String, PersonDelta, JourneyChange> harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new PersonFunction(rules)), PersonDelta::personId, Types.STRING);
        harness.setup(serializer(JourneyChange.class));
        harness.initializeState(snapshot);
        harness.open();
        return harness;
    }

    static KeyedOneInputStreamOperatorTestHarness<String, ReportInput, AttributionRow> report(
            ReportRules rules, Duration interval) throws Exception {
        return open(new ReportFunction(rules, interval), input -> "one", AttributionRow.class);
    }

    /** Lets event time pass. */
    static void advance(KeyedOneInputStreamOperatorTestHarness<?, ?, ?> harness, Instant watermark) throws Exception {
        harness.processWatermark(watermark.toEpochMilli());
    }

    private static <A, B extends Record> KeyedOneInputStreamOperatorTestHarness<String, A, B> open(
            KeyedProcessFunction<String, A, B> function, KeySelector<A, String> key, Class<B> output) throws Exception {
        KeyedOneInputStreamOperatorTestHarness<String, A, B> harness =
                new KeyedOneInputStreamOperatorTestHarness<>(new KeyedProcessOperator<>(function), key, Types.STRING);
        harness.setup(serializer(output));
        harness.open();
        return harness;
    }

    private static <T extends Record> TypeSerializer<T> serializer(Class<T> type) {
        return RecordTypes.of(type).createSerializer(new SerializerConfigImpl());
    }
}
