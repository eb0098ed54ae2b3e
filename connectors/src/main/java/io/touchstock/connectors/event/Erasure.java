package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.Instant;

/**
 * A person asked to be forgotten: all that is kept under the visitor or the customer must go.
 *
 * @param visitorId the device, or null
 * @param customerId the person, or null; at least one of the two is given
 * @param requestedAt when they asked
 */
public record Erasure(String visitorId, String customerId, Instant requestedAt) implements Serializable {}
