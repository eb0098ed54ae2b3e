package io.touchstock.connectors.kafka;

/**
 * A place in a partition.
 *
 * @param next offset of the next record to read
 * @param end offset behind the newest record
 */
public record PartitionPosition(String topic, int partition, long next, long end) {}
