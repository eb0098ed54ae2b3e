package io.touchstock.connectors.store;

/**
 * What some alerts come to. Amounts are in millionths of the shop's currency.
 *
 * @param critical of them, of the highest severity
 * @param outOfStock of them, items whose shelf is empty
 * @param valueAtRiskMicros of those whose price is known
 * @param ordersDue suggested orders that should have been placed by today
 * @param ordersDueMicros their cost where it is known
 */
public record AlertTotals(
        long alerts, long critical, long outOfStock, long valueAtRiskMicros, long ordersDue, long ordersDueMicros) {}
