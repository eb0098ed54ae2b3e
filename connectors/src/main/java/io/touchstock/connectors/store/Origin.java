package io.touchstock.connectors.store;

import java.time.Instant;

/**
 * Where a message comes from.
 *
 * @param recordedAt when it was written to its topic
 */
public record Origin(String topic, int partition, long offset, Instant recordedAt) {}
