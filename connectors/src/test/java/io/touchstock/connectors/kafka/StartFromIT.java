package io.touchstock.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.codec.RawRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StartFromIT {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(1)
            .build());

    private static final String TOPIC = "numbers";

    private EmbeddedBroker broker;
    private TopicWriter writer;
    private CloseableIterator<RawRecord> records;

    @BeforeEach
    void startBrokerWithTwoRecords() {
        broker = EmbeddedBroker.start();
        broker.createTopics(1, TOPIC);
        writer = new TopicWriter(broker.cluster());
        write("one");
        write("two");
    }

    @AfterEach
    void stopJobAndBroker() throws Exception {
        records.close();
        writer.close();
        broker.close();
    }

    @Test
    void earliest_begins_at_the_oldest_record_whatever_the_group_has_read() throws Exception {
        commit("known", 1);

        start("known", StartFrom.EARLIEST);

        assertThat(records.next().payload()).isEqualTo("one");
    }

    @Test
    void committed_goes_on_where_the_group_left_off() throws Exception {
        commit("known", 1);

        start("known", StartFrom.COMMITTED);

        assertThat(records.next().payload()).isEqualTo("two");
    }

    @Test
    void committed_begins_at_the_oldest_record_for_a_new_group() throws Exception {
        start("new", StartFrom.COMMITTED);

        assertThat(records.next().payload()).isEqualTo("one");
    }

    @Test
    void latest_reads_only_what_comes_after_the_start() throws Exception {
        commit("known", 1);

        start("known", StartFrom.LATEST);

        CompletableFuture<RawRecord> first = CompletableFuture.supplyAsync(records::next);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            write("later");
            return first.isDone();
        });
        assertThat(first.join().payload()).isEqualTo("later");
    }

    private void write(String payload) {
        writer.write(TOPIC, 0, null, payload);
        writer.flush();
    }

    private void commit(String groupId, long offset) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                broker.cluster().properties(Map.of("group.id", groupId, "enable.auto.commit", "false")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(offset)));
        }
    }

    private void start(String groupId, StartFrom startFrom) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(1);
        records = env.fromSource(
                        RawRecordSource.unbounded(broker.cluster(), TOPIC, groupId, startFrom),
                        WatermarkStrategy.noWatermarks(),
                        TOPIC)
                .uid(TOPIC)
                .executeAndCollect(groupId + " from " + startFrom);
    }
}
