package io.touchstock.connectors.store;

import java.time.Instant;

/**
 * An input that could not be used.
 *
 * @param job which job refused it; empty if that is not known
 * @param source topic and partition, or file
 * @param position offset or line there
 * @param payload what came in, or the beginning of it
 * @param payloadLength characters of the whole payload
 */
public record RejectedLine(
        Instant at, String job, String source, long position, String reason, String payload, int payloadLength) {}
