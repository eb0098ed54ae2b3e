package io.touchstock.connectors.store;

/**
 * What was paid for clicks on articles that could not be bought.
 *
 * @param channel null in sums across channels
 * @param campaign null in sums of channels, and for clicks of no campaign
 * @param sku null in sums across articles
 */
public record WastedTotal(
        String channel,
        String campaign,
        String sku,
        long clicks,
        long wastedClicks,
        long costMicros,
        long wastedMicros) {}
