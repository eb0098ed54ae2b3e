package io.touchstock.connectors.kafka;

import io.touchstock.connectors.codec.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sinks that write events as JSON under their codec's key. */
public final class EventSink {

    private EventSink() {}

    /** Nothing is lost; after a failure some records may come twice. */
    public static <T extends Record> KafkaSink<T> atLeastOnce(KafkaCluster cluster, String topic, EventCodec<T> codec) {
        return KafkaSink.<T>builder()
                .setKafkaProducerConfig(cluster.properties(Map.of()))
                .setBootstrapServers(cluster.bootstrapServers())
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(new Serializer<>(topic, codec))
                .build();
    }

    /**
     * Nothing is lost and nothing comes twice for readers of committed records. Needs checkpoints: records become
     * visible with each.
     *
     * @param transactionalIdPrefix unique for each sink of each job on the cluster
     * @param transactionTimeout longer than the longest outage that must not lose data, at most the broker's
     *     {@code transaction.max.timeout.ms} (15 minutes unless configured)
     */
    public static <T extends Record> KafkaSink<T> exactlyOnce(
            KafkaCluster cluster,
            String topic,
            EventCodec<T> codec,
            String transactionalIdPrefix,
            Duration transactionTimeout) {
        return KafkaSink.<T>builder()
                .setKafkaProducerConfig(cluster.properties(
                        Map.of("transaction.timeout.ms", Long.toString(transactionTimeout.toMillis()))))
                .setBootstrapServers(cluster.bootstrapServers())
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(transactionalIdPrefix)
                .setRecordSerializer(new Serializer<>(topic, codec))
                .build();
    }

    private static final class Serializer<T extends Record> implements KafkaRecordSerializationSchema<T> {

        private static final long serialVersionUID = 1L;

        private final String topic;
        private final EventCodec<T> codec;

        Serializer(String topic, EventCodec<T> codec) {
            this.topic = topic;
            this.codec = codec;
        }

        @Override
        public ProducerRecord<byte[], byte[]> serialize(T event, KafkaSinkContext context, Long timestampMillis) {
            return new ProducerRecord<>(topic, bytes(codec.key(event)), bytes(codec.toJson(event)));
        }

        private static byte[] bytes(String text) {
            return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
