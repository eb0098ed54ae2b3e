package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The part of lost demand that a channel had brought to an empty shelf; with {@code sign} -1 a part that is taken back.
 *
 * @param day on which the journey ended, in the shop's time zone
 * @param campaign null for touchpoints of no campaign
 * @param location null if it is not known at which location the article was missed
 * @param lostUnits the channel's share of the units
 * @param lostValueMicros the same at list price, in millionths of the shop's currency
 */
public record LostSale(
        LocalDate day,
        String channel,
        String campaign,
        String sku,
        String location,
        double lostUnits,
        long lostValueMicros,
        int sign)
        implements Serializable {}
