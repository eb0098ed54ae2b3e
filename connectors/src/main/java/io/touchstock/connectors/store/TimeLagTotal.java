package io.touchstock.connectors.store;

/**
 * Orders with a number of whole days between the first touchpoint and the order.
 *
 * @param lagDays at least 0
 */
public record TimeLagTotal(int lagDays, long conversions, long valueMicros) {}
