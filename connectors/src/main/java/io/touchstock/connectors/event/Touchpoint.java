package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.Instant;

/**
 * One contact between a person and the shop's marketing.
 *
 * @param eventId unique in the shop; two touchpoints with one id are one touchpoint
 * @param occurredAt when it happened
 * @param visitorId the device or browser
 * @param customerId the person, if the device was logged in; otherwise null
 * @param kind what sort of contact
 * @param channel for example {@code Paid Search}
 * @param campaign null if the contact belongs to none
 * @param sku the article it was about, or null
 * @param costMicros what this contact cost, in millionths of the shop's currency; 0 if nothing or unknown
 * @param consent a denied touchpoint is kept out of journeys
 */
public record Touchpoint(
        String eventId,
        Instant occurredAt,
        String visitorId,
        String customerId,
        TouchpointKind kind,
        String channel,
        String campaign,
        String sku,
        long costMicros,
        Consent consent)
        implements Serializable {}
