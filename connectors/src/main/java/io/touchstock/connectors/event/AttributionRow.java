package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a channel (and campaign) earned in a period under a model. A later message for the same period, model, channel
 * and campaign replaces the earlier.
 *
 * @param from first day of the conversions, in the shop's time zone
 * @param to last day, inclusive
 * @param campaign null where the row speaks of the whole channel
 * @param conversions orders credited
 * @param valueMicros order value credited, in millionths of the shop's currency
 * @param removalEffect share of the conversions that would be lost without the channel, 0 to 1; null for a model
 *     without
 * @param spendMicros what was spent in the period; null if no spend is known
 */
public record AttributionRow(
        LocalDate from,
        LocalDate to,
        String model,
        String channel,
        String campaign,
        double conversions,
        long valueMicros,
        Double removalEffect,
        Long spendMicros)
        implements Serializable {}
