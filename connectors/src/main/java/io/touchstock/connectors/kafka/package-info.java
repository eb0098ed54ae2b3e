/**
 * Topics: their names, sources and sinks for Flink, a broker that runs inside the process, and a writer and a reader
 * for what is no Flink job.
 *
 * <p>Imports {@code event}, {@code codec}, {@code flink} and Kafka; never Beam, never a middle module.
 */
package io.touchstock.connectors.kafka;
