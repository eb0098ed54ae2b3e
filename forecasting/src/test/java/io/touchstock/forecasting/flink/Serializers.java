package io.touchstock.forecasting.flink;

import io.touchstock.connectors.flink.RecordTypes;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** The serializers that the job uses, for harnesses, which would otherwise guess and end at Kryo. */
final class Serializers {
    private Serializers() {}

    static <T extends Record> TypeSerializer<T> of(Class<T> type) {
        return RecordTypes.of(type).createSerializer(new SerializerConfigImpl());
    }
}
