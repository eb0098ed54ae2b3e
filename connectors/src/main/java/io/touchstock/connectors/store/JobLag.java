package io.touchstock.connectors.store;

import java.time.Instant;

/**
 * How far a streaming job is behind in a topic that it reads.
 *
 * @param behind messages; null if the job has never said how far it is
 */
public record JobLag(String job, String topic, Long behind, Instant measuredAt) {}
