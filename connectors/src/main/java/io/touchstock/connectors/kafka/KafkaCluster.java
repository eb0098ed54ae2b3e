package io.touchstock.connectors.kafka;

import java.io.Serializable;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where Kafka is and how a client gets in.
 *
 * @param bootstrapServers {@code host:port}, several separated by commas
 * @param clientProperties what every client needs beyond that, in Kafka's own words, for example
 *     {@code security.protocol}; may be empty
 */
public record KafkaCluster(String bootstrapServers, Map<String, String> clientProperties) implements Serializable {

    public KafkaCluster {
        if (bootstrapServers == null || bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("bootstrapServers is empty. Name at least one host:port.");
        }
        clientProperties = Map.copyOf(clientProperties);
    }

    /** A cluster that lets everybody in. */
    public static KafkaCluster at(String bootstrapServers) {
        return new KafkaCluster(bootstrapServers, Map.of());
    }

    Properties properties(Map<String, String> more) {
        Properties properties = new Properties();
        properties.putAll(clientProperties);
        properties.put("bootstrap.servers", bootstrapServers);
        properties.putAll(more);
        return properties;
    }

    /** Without the properties, which may hold passwords. */
    @Override
    public String toString() {
        return "KafkaCluster[" + bootstrapServers + ", " + new TreeMap<>(clientProperties).keySet() + "]";
    }
}
