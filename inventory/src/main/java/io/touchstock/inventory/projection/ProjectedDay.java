package io.touchstock.inventory.projection;

/**
 * One day of a projection.
 *
 * @param day counted from 1
 * @param expectedDemandUnits mean demand of the day
 * @param cumulativeStockoutProbability P(someone has found the shelf empty by the end of this day)
 * @param stockoutProbability P(someone finds it empty on this day)
 * @param expectedLostUnits expected units asked for on this day that are not there
 * @param expectedEndStockUnits mean stock at the end of the day
 * @param endStockP10Units the stock at the end of the day is this or less with 10 % probability; likewise P90
 * @param expectedReceiptUnits units expected to arrive on this day
 */
public record ProjectedDay(
        int day,
        double expectedDemandUnits,
        double cumulativeStockoutProbability,
        double stockoutProbability,
        double expectedLostUnits,
        double expectedEndStockUnits,
        double endStockP10Units,
        double endStockP90Units,
        double expectedReceiptUnits) {}
