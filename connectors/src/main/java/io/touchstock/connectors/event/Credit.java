package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.Instant;

/**
 * One touchpoint's share of one order under one model; with {@code sign} -1 a share that is taken back.
 *
 * @param model as named on the command line, for example {@code time-decay}
 * @param touchedAt when the touchpoint happened
 * @param convertedAt when the order was placed
 * @param conversions the share of the order, 0 to 1; the shares of an order under a model sum to 1
 * @param valueMicros the share of the order's value; the shares of an order under a model sum to the value exactly
 */
public record Credit(
        int sign,
        String orderId,
        String eventId,
        String model,
        String channel,
        String campaign,
        Instant touchedAt,
        Instant convertedAt,
        double conversions,
        long valueMicros)
        implements Serializable {}
