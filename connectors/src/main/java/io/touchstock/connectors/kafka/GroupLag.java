package io.touchstock.connectors.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** How far consumer groups are behind, by what they have committed. Thread-safe. */
public final class GroupLag implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Admin admin;

    public GroupLag(KafkaCluster cluster) {
        Properties properties = cluster.properties(Map.of());
        admin = Admin.create(properties);
    }

    /**
     * Messages behind, by topic; empty for a group that has never committed.
     *
     * @throws KafkaException if the brokers do not answer
     */
    public Map<String, Long> behind(String group) {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            committed.values().removeIf(offset -> offset == null);
            Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(committed.keySet().stream()
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Map<String, Long> behind = new TreeMap<>();
            ends.forEach((partition, end) -> behind.merge(
                    partition.topic(),
                    Math.max(0, end.offset() - committed.get(partition).offset()),
                    Long::sum));
            return behind;
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The lag of group " + group + " cannot be told: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
