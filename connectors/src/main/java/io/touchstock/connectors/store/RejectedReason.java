package io.touchstock.connectors.store;

import java.time.Instant;

/**
 * Refusals of one kind.
 *
 * @param kind the reason, with … for what differs from one record to the next
 * @param lastAt when the newest was refused
 */
public record RejectedReason(String job, String kind, long count, Instant lastAt) {}
