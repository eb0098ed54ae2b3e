package io.touchstock.connectors.kafka;

import io.touchstock.connectors.codec.RawRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads topics without Flink: for the demo, tools and tests. Starts at the beginning of every partition there is, joins
 * no group, sees committed records only. Not thread-safe.
 */
public final class TopicReader implements AutoCloseable {

    private static final Duration STEP = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    /**
     * Opens the topics.
     *
     * @throws KafkaException if one of them does not exist
     */
    public TopicReader(KafkaCluster cluster, String... topics) {
        consumer = new KafkaConsumer<>(
                cluster.properties(Map.of("isolation.level", "read_committed", "enable.auto.commit", "false")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        partitions = new ArrayList<>();
        for (String topic : topics) {
            List<PartitionInfo> found = consumer.partitionsFor(topic);
            if (found == null || found.isEmpty()) {
                consumer.close();
                throw new KafkaException(
                        "There is no topic " + topic + " at " + cluster.bootstrapServers() + ". Create it first.");
            }
            found.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** What comes within the time; returns as soon as there is something. */
    public List<RawRecord> poll(Duration atMost) {
        List<RawRecord> records = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> kafka : consumer.poll(atMost)) {
            records.add(RawRecords.of(kafka));
        }
        return records;
    }

    /** All that is left up to what was there at the call. */
    public List<RawRecord> readToEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<RawRecord> records = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            records.addAll(poll(STEP));
        }
        return records;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
