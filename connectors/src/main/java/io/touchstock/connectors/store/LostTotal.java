package io.touchstock.connectors.store;

/**
 * Demand that a channel had brought to empty shelves.
 *
 * @param campaign null for touchpoints of no campaign
 */
public record LostTotal(String channel, String campaign, String sku, double lostUnits, long lostValueMicros) {}
