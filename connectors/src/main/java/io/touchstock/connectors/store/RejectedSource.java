package io.touchstock.connectors.store;

import java.time.Instant;

/**
 * Refusals of what came from one place.
 *
 * @param job which job refused it; empty if that is not known
 * @param source topic and partition, or file
 * @param lastAt when the newest was refused
 */
public record RejectedSource(String job, String source, long count, Instant lastAt) {}
