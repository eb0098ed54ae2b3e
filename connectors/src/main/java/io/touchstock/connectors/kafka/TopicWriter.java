package io.touchstock.connectors.kafka;

import io.touchstock.connectors.codec.EventCodec;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to topics without Flink: for the demo shop, tools and tests. Thread-safe; sends in the background. */
public final class TopicWriter implements AutoCloseable {

    private final KafkaProducer<String, String> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    public TopicWriter(KafkaCluster cluster) {
        producer = new KafkaProducer<>(
                cluster.properties(Map.of("acks", "all", "linger.ms", "20", "compression.type", "lz4")),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Sends an event as JSON under its codec's key. */
    public <T extends Record> void write(String topic, EventCodec<T> codec, T event) {
        write(topic, codec.key(event), codec.toJson(event));
    }

    /** Sends any text, be it broken: what tests of refusals need. Key and payload may be null. */
    public void write(String topic, String key, String payload) {
        send(new ProducerRecord<>(topic, key, payload));
    }

    /** The same to a partition of choice. */
    public void write(String topic, int partition, String key, String payload) {
        send(new ProducerRecord<>(topic, partition, key, payload));
    }

    /**
     * Sends what is pending and waits for it.
     *
     * @throws KafkaException if any record since the start could not be sent
     */
    public void flush() {
        producer.flush();
        Exception first = failure.get();
        if (first != null) {
            throw new KafkaException("A record could not be written: " + first.getMessage(), first);
        }
    }

    /** Sends what is pending. */
    @Override
    public void close() {
        producer.close();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback sees what the future would tell
    private void send(ProducerRecord<String, String> message) {
        producer.send(message, (metadata, problem) -> {
            if (problem != null) {
                failure.compareAndSet(null, problem);
            }
        });
    }
}
