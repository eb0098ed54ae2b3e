package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a campaign cost on one day. A later message for the same day, channel and campaign replaces the earlier one.
 *
 * @param day in the shop's time zone
 * @param campaign null for spend that belongs to no campaign
 * @param costMicros in millionths of the shop's currency
 */
public record Spend(LocalDate day, String channel, String campaign, long costMicros, long clicks, long impressions)
        implements Serializable {}
