package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A planned or running promotion of one article. A later message with the same {@code promotionId} replaces the
 * earlier.
 *
 * @param location null if it runs everywhere
 * @param startsOn first day, in the shop's time zone
 * @param endsOn last day, inclusive
 * @param priceMicros promotional unit price in millionths of the shop's currency
 */
public record Promotion(
        String promotionId,
        String sku,
        String location,
        LocalDate startsOn,
        LocalDate endsOn,
        long priceMicros,
        Instant updatedAt)
        implements Serializable {}
