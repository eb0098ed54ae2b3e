package io.touchstock.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.touchstock.connectors.Samples;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.codec.RawRecord;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class EmbeddedBrokerIT {

    @Test
    void what_is_written_is_read_with_key_and_position() {
        try (EmbeddedBroker broker = EmbeddedBroker.start()) {
            broker.createTopics(2, Topics.TOUCHPOINTS);
            try (TopicWriter writer = new TopicWriter(broker.cluster())) {
                writer.write(Topics.TOUCHPOINTS, EventCodecs.TOUCHPOINTS, Samples.TOUCHPOINT);
                writer.write(Topics.TOUCHPOINTS, 1, null, null);
                writer.flush();
            }

            try (TopicReader reader = new TopicReader(broker.cluster(), Topics.TOUCHPOINTS)) {
                List<RawRecord> records = reader.readToEnd();
                assertThat(records)
                        .extracting(RawRecord::key, RawRecord::payload)
                        .containsExactlyInAnyOrder(
                                tuple("v-1", EventCodecs.TOUCHPOINTS.toJson(Samples.TOUCHPOINT)), tuple(null, null));
                assertThat(reader.readToEnd()).isEmpty();
            }
        }
    }

    @Test
    void a_closed_broker_leaves_no_folder_and_no_thread() {
        EmbeddedBroker.start().close(); // whatever the first start loads for good
        Set<String> threadsBefore = liveThreads();

        EmbeddedBroker broker = EmbeddedBroker.start();
        broker.createTopics(3, Topics.INPUTS);
        assertThat(broker.folder()).isNotEmptyDirectory();
        broker.close();
        broker.close();

        assertThat(broker.folder()).doesNotExist();
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(liveThreads()).isSubsetOf(threadsBefore));
    }

    @Test
    void a_topic_that_nobody_created_is_an_error_not_a_new_topic() {
        try (EmbeddedBroker broker = EmbeddedBroker.start()) {
            broker.createTopics(1, "here");
            assertThatThrownBy(() -> broker.createTopics(1, "here"))
                    .isInstanceOf(KafkaException.class)
                    .hasMessageContaining("here");
            assertThatThrownBy(() -> new TopicReader(broker.cluster(), "tuochpoints"))
                    .isInstanceOf(KafkaException.class)
                    .hasMessageContaining("no topic tuochpoints");
        }
    }

    private static Set<String> liveThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
