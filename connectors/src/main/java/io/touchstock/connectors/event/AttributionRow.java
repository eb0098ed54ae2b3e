package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a channel, a campaign, or a campaign within a channel earned in a period under a model. A later message for the
 * same period, model, dimension, channel and campaign replaces the earlier. The bounds of the intervals hold 95 % of
 * all bootstrap replicates; they are null where none were drawn.
 *
 * @param from first day of the conversions, in the shop's time zone
 * @param to last day, inclusive; over when the row was told
 * @param channel null where the row speaks of a campaign across channels; {@link ChannelName#NO_TOUCHPOINT} for orders
 *     that no touchpoint led to
 * @param campaign null where the row speaks of a whole channel; {@link ChannelName#NO_CAMPAIGN} for touchpoints that
 *     belong to none
 * @param conversions orders credited
 * @param valueMicros order value credited, in millionths of the shop's currency
 * @param removalEffect share of the conversions that would be lost without the row's touchpoints, 0 to 1; null for a
 *     model without
 * @param spendMicros what was spent in the period; null if no spend is known
 * @param dimension of the report that the row belongs to
 * @param roas return on ad spend: value credited over spend; null without spend
 * @param cpa cost per acquisition: spend over conversions credited, in units of the shop's currency; null without spend
 *     or without conversions
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
        Long spendMicros,
        RowDimension dimension,
        Double conversionsLow,
        Double conversionsHigh,
        Long valueMicrosLow,
        Long valueMicrosHigh,
        Double roas,
        Double cpa)
        implements Serializable {}
