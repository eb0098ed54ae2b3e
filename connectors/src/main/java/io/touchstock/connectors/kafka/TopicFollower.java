package io.touchstock.connectors.kafka;

import io.touchstock.connectors.codec.RawRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Follows topics without Flink, from positions that the caller keeps: for a reader that writes its results and its
 * positions to one place at once. Joins no group, sees committed records only. Not thread-safe.
 */
public final class TopicFollower implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Collection<String> topics;
    private final Map<TopicPartition, Long> beginAt = new HashMap<>();

    /**
     * Follows the topics; those that do not exist yet once {@link #discover} finds them.
     *
     * @param beginAt first offset to read of each partition; of others the oldest
     * @param atMost records a poll
     */
    public TopicFollower(
            KafkaCluster cluster, Collection<String> topics, Collection<PartitionPosition> beginAt, int atMost) {
        this.topics = List.copyOf(topics);
        beginAt.forEach(start -> this.beginAt.put(partition(start.topic(), start.partition()), start.next()));
        consumer = new KafkaConsumer<>(
                cluster.properties(Map.of(
                        "isolation.level", "read_committed",
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "earliest",
                        "allow.auto.create.topics", "false",
                        "fetch.min.bytes", "65536",
                        "fetch.max.wait.ms", "500",
                        "max.poll.records", Integer.toString(atMost))),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        discover();
    }

    /** Takes in partitions that are new. */
    public void discover() {
        Map<String, List<PartitionInfo>> known = consumer.listTopics();
        List<TopicPartition> all = new ArrayList<>();
        for (String topic : topics) {
            for (PartitionInfo info : known.getOrDefault(topic, List.of())) {
                all.add(new TopicPartition(topic, info.partition()));
            }
        }
        List<TopicPartition> fresh =
                all.stream().filter(one -> !consumer.assignment().contains(one)).toList();
        if (fresh.isEmpty()) {
            return;
        }
        all.addAll(consumer.assignment());
        consumer.assign(all.stream().distinct().toList());
        for (TopicPartition partition : fresh) {
            Long start = beginAt.get(partition);
            if (start == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, start);
            }
        }
    }

    /** What comes within the time, in the order of each partition. */
    public List<RawRecord> poll(Duration atMost) {
        if (consumer.assignment().isEmpty()) {
            return List.of();
        }
        List<RawRecord> records = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> kafka : consumer.poll(atMost)) {
            records.add(RawRecords.of(kafka));
        }
        return records;
    }

    /** Where it stands in each partition; asks the brokers for the ends. */
    public List<PartitionPosition> positions() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        List<PartitionPosition> positions = new ArrayList<>();
        ends.forEach((partition, end) -> positions.add(
                new PartitionPosition(partition.topic(), partition.partition(), consumer.position(partition), end)));
        return positions;
    }

    /** Where a partition ends as far as is known without asking; {@code otherwise} if it is not. */
    public long knownEnd(String topic, int partition, long otherwise) {
        TopicPartition of = partition(topic, partition);
        return consumer.currentLag(of).stream()
                .map(lag -> consumer.position(of) + lag)
                .findFirst()
                .orElse(otherwise);
    }

    private static TopicPartition partition(String topic, int partition) {
        return new TopicPartition(topic, partition);
    }

    @Override
    public void close() {
        consumer.close(Duration.ofSeconds(5));
    }
}
