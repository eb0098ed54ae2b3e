package io.touchstock.app.dashboard.stock;

/**
 * What the alerts come to that a filter lets through.
 *
 * @param open how many
 * @param critical of them, of the highest severity
 * @param empty of them, items that are out of stock
 * @param valueAtRiskMicros of those whose price is known, in millionths of the shop's currency
 * @param ordersDue suggested orders whose last day is today or before
 * @param ordersDueMicros their cost where it is known, in millionths of the shop's currency
 */
public record AlertTotals(
        long open, long critical, long empty, long valueAtRiskMicros, long ordersDue, long ordersDueMicros) {}
