package io.touchstock.app.shop;

import java.time.LocalDate;

/**
 * What somebody wanted to buy and what came of it: what no shop knows.
 *
 * @param orderId of the order, had there been one
 * @param walkIn nobody with a journey
 * @param lastChannel the channel that touched the person last, within 30 days and since their last purchase; null if
 *     none
 * @param wantedValueMicros at the prices of the day
 * @param soldUnits 0 if every shelf was empty and no order was placed
 */
public record Decision(
        String orderId,
        LocalDate day,
        boolean walkIn,
        String lastChannel,
        int wantedUnits,
        long wantedValueMicros,
        int soldUnits) {}
