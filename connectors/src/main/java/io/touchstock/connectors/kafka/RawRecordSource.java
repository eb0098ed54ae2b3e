package io.touchstock.connectors.kafka;

import io.touchstock.connectors.codec.RawRecord;
import io.touchstock.connectors.flink.RecordTypes;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Sources of a topic's records, undecoded, so that no payload can stop the job. */
public final class RawRecordSource {

    private RawRecordSource() {}

    /**
     * Without end. Reads committed records only; finds new partitions within a minute and reads them whole.
     *
     * @param startFrom where to begin; a job that resumes from a checkpoint goes on from there whatever it says
     */
    public static KafkaSource<RawRecord> unbounded(
            KafkaCluster cluster, String topic, String groupId, StartFrom startFrom) {
        return builder(cluster, topic, groupId)
                .setStartingOffsets(startFrom.offsets())
                .setProperty("partition.discovery.interval.ms", "60000")
                .build();
    }

    /** From the beginning to what is there when the job starts. */
    public static KafkaSource<RawRecord> bounded(KafkaCluster cluster, String topic, String groupId) {
        return builder(cluster, topic, groupId)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setBounded(OffsetsInitializer.latest())
                .build();
    }

    private static KafkaSourceBuilder<RawRecord> builder(KafkaCluster cluster, String topic, String groupId) {
        Properties properties = cluster.properties(Map.of("isolation.level", "read_committed"));
        return KafkaSource.<RawRecord>builder()
                .setProperties(properties)
                .setTopics(topic)
                .setGroupId(groupId)
                .setClientIdPrefix(groupId + "-" + topic)
                .setDeserializer(new Deserializer());
    }

    private static final class Deserializer implements KafkaRecordDeserializationSchema<RawRecord> {

        private static final long serialVersionUID = 1L;

        @Override
        public void deserialize(ConsumerRecord<byte[], byte[]> kafka, Collector<RawRecord> out) {
            out.collect(RawRecords.of(kafka));
        }

        @Override
        public TypeInformation<RawRecord> getProducedType() {
            return RecordTypes.of(RawRecord.class);
        }
    }
}
