package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.Instant;

/**
 * From this moment on the device belongs to the customer (a log-in, a loyalty card, a click from a personal e-mail).
 *
 * @param visitorId the device or browser
 * @param customerId the person
 * @param occurredAt when the link was seen
 */
public record IdentityLink(String visitorId, String customerId, Instant occurredAt) implements Serializable {}
