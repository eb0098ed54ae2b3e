package io.touchstock.app.config;

import java.time.Duration;
import java.util.Map;

/**
 * Where the events come from and the results go.
 *
 * @param bootstrapServers host:port, comma separated
 * @param groupId consumer group; each job appends its own name
 * @param topicPrefix put before every topic name; "none" for no prefix
 * @param startFrom where a job without a checkpoint begins to read: at the oldest record, behind the newest, or where
 *     the group left off (at the oldest where it never was)
 * @param delivery what the sinks promise
 * @param transactionTimeout how long an exactly-once transaction may stay open
 * @param idleAfter a partition that is silent for so long no longer holds back the others
 * @param client further properties of the Kafka clients, passed on as they are
 */
public record KafkaConfig(
        @Setting(doc = "Brokers to ask first, host:port, separated by commas.", byDefault = "localhost:9092")
        String bootstrapServers,

        @Setting(doc = "Consumer group. Each job appends its own name.", byDefault = "touchstock")
        String groupId,

        @Setting(doc = "Put before every topic name, for example 'shop1.'. none for no prefix.", byDefault = "none")
        String topicPrefix,

        @Setting(
                doc = "Where a job without a checkpoint begins to read: the oldest record, behind the newest, or where"
                        + " the group left off, else the oldest.",
                byDefault = "earliest",
                oneOf = {"earliest", "latest", "committed"})
        String startFrom,

        @Setting(
                doc = "What the sinks promise.",
                byDefault = "exactly-once",
                oneOf = {"exactly-once", "at-least-once"})
        String delivery,

        @Setting(
                doc = "How long an exactly-once transaction may stay open; not more than the brokers allow.",
                byDefault = "15m",
                atLeast = "1m")
        Duration transactionTimeout,

        @Setting(
                doc = "A partition that is silent for so long no longer holds back the others.",
                byDefault = "1m",
                atLeast = "1s")
        Duration idleAfter,

        @Setting(doc = "Further properties of the Kafka clients, such as security.protocol.")
        Map<String, String> client) {

    /** The full name of a topic. */
    public String topic(String name) {
        return topicPrefix.equals("none") ? name : topicPrefix + name;
    }
}
