package io.touchstock.connectors.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstock.connectors.Samples;
import io.touchstock.connectors.codec.RawRecord;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshotSerializationUtil;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordTypesTest {

    /** Every kind of component that is allowed, in both widths where there are two. */
    public record Everything(
            boolean flag,
            Boolean boxedFlag,
            byte tiny,
            short small,
            int whole,
            Integer boxedWhole,
            long large,
            Long boxedLarge,
            float rough,
            double fine,
            Double boxedFine,
            char letter,
            String text,
            BigDecimal exact,
            Instant moment,
            LocalDate day,
            TouchpointKind kind,
            Touchpoint nested,
            List<String> texts,
            List<Touchpoint> records) {}

    public record WithDuration(String name, Duration age) {}

    public record WithOptional(Optional<String> name) {}

    public record WithListOfLists(List<List<String>> names) {}

    public record WithRawList(@SuppressWarnings("rawtypes") List names) {}

    public record WithNestedTrouble(WithDuration inner) {}

    public record Endless(String name, Endless next) {}

    record NotPublic(String name) {}

    static Stream<Record> events() {
        return Stream.concat(
                Samples.ALL.stream(),
                Stream.of(
                        new RawRecord("orders", 3, 17, 1, "k", "{}"),
                        new RawRecord("orders", 3, 18, 1, null, null),
                        new Everything(
                                true,
                                true,
                                (byte) 1,
                                (short) 2,
                                3,
                                4,
                                5,
                                6L,
                                7f,
                                8,
                                9.5,
                                'x',
                                "text",
                                new BigDecimal("1.20"),
                                Samples.NOON,
                                Samples.DAY,
                                TouchpointKind.CALL,
                                Samples.TOUCHPOINT,
                                List.of("a", ""),
                                List.of(Samples.BARE_TOUCHPOINT)),
                        new Everything(
                                false, null, (byte) 0, (short) 0, 0, null, 0, null, 0, 0, null, 'y', null, null, null,
                                null, null, null, null, null)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_comes_back_equal_from_state_bytes_without_kryo(Record event) throws IOException {
        TypeSerializer<Record> serializer = serializer(event);

        DataOutputSerializer out = new DataOutputSerializer(256);
        serializer.serialize(event, out);

        assertThat(serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer())))
                .isEqualTo(event);
        assertThat(serializer.copy(event)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_comes_back_from_a_serializer_that_a_savepoint_restored(Record event) throws IOException {
        TypeSerializer<Record> before = serializer(event);
        DataOutputSerializer out = new DataOutputSerializer(256);
        before.serialize(event, out);
        DataOutputSerializer snapshot = new DataOutputSerializer(256);
        TypeSerializerSnapshotSerializationUtil.writeSerializerSnapshot(snapshot, before.snapshotConfiguration());

        TypeSerializerSnapshot<Record> restored = TypeSerializerSnapshotSerializationUtil.readSerializerSnapshot(
                new DataInputDeserializer(snapshot.getCopyOfBuffer()),
                getClass().getClassLoader());

        assertThat(serializer(event)
                        .snapshotConfiguration()
                        .resolveSchemaCompatibility(restored)
                        .isCompatibleAsIs())
                .isTrue();
        assertThat(restored.restoreSerializer().deserialize(new DataInputDeserializer(out.getCopyOfBuffer())))
                .isEqualTo(event);
    }

    @Test
    void a_component_that_only_kryo_could_write_is_named_with_its_type() {
        assertThatThrownBy(() -> RecordTypes.of(WithDuration.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Component age of")
                .hasMessageContaining("WithDuration")
                .hasMessageContaining("java.time.Duration");
        assertThatThrownBy(() -> RecordTypes.of(WithOptional.class)).hasMessageContaining("Component name");
        assertThatThrownBy(() -> RecordTypes.of(WithListOfLists.class)).hasMessageContaining("Component names");
        assertThatThrownBy(() -> RecordTypes.of(WithRawList.class)).hasMessageContaining("Component names");
        assertThatThrownBy(() -> RecordTypes.of(WithNestedTrouble.class)).hasMessageContaining("Component age");
    }

    @Test
    void a_record_that_flink_could_not_build_is_refused() {
        assertThatThrownBy(() -> RecordTypes.of(NotPublic.class)).hasMessageContaining("is not a public record");
        assertThatThrownBy(() -> RecordTypes.of(Endless.class)).hasMessageContaining("contains itself");
    }

    private static TypeSerializer<Record> serializer(Record event) {
        SerializerConfigImpl config = new SerializerConfigImpl();
        config.setGenericTypes(false);
        @SuppressWarnings("unchecked") // the class of the event itself
        TypeInformation<Record> type = (TypeInformation<Record>) (TypeInformation<?>) RecordTypes.of(event.getClass());
        return type.createSerializer(config);
    }
}
