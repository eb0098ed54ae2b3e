package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What was paid on a day for clicks that landed on an article that could not be bought. A later message for the same
 * day, channel, campaign and article replaces the earlier.
 *
 * @param day in the shop's time zone
 * @param campaign null for clicks of no campaign
 * @param sku null for a sum over articles
 * @param clicks all clicks of the day on the article
 * @param wastedClicks those that landed while it could not be bought
 * @param costMicros of all clicks, in millionths of the shop's currency
 * @param wastedMicros of the wasted ones
 */
public record WastedSpend(
        LocalDate day,
        String channel,
        String campaign,
        String sku,
        long clicks,
        long wastedClicks,
        long costMicros,
        long wastedMicros)
        implements Serializable {}
