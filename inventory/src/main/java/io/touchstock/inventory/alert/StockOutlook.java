package io.touchstock.inventory.alert;

import io.touchstock.inventory.projection.Projection;
import io.touchstock.inventory.replenishment.OrderSuggestion;
import java.time.LocalDate;

/**
 * What is to be expected of an item: the numbers behind its alerts.
 *
 * @param onHandUnits by the last reading, with what was received since
 * @param firstDay day 1 of the projection
 * @param today the day of the evaluation, not before firstDay
 * @param riskHorizonDays lead time plus review period, whole days, counted from today
 * @param projection over the whole forecast
 * @param stockoutProbability of running out by the end of the risk horizon
 * @param p10 first day by which the stock is gone with 10 % probability, null beyond the forecast; likewise p50, p90
 * @param lostUnits expected units missed by the end of the risk horizon
 * @param lostValueMicros the same at list price
 * @param order what to order now
 * @param orderBy last day on which an order still keeps the service level; may lie in the past; null if nothing is to
 *     be ordered, or not before the next review
 * @param nextReceiptOn null if none is expected
 * @param nextReceiptUnits 0 if none is expected
 * @param overdueUnits ordered, expected before today and not there
 * @param excess what is too much of it
 * @param lateness what late receipts do to it
 * @param demandUnits expected demand from today to the end of the risk horizon
 */
public record StockOutlook(
        int onHandUnits,
        LocalDate firstDay,
        LocalDate today,
        int riskHorizonDays,
        Projection projection,
        double stockoutProbability,
        LocalDate p10,
        LocalDate p50,
        LocalDate p90,
        double lostUnits,
        long lostValueMicros,
        OrderSuggestion order,
        LocalDate orderBy,
        LocalDate nextReceiptOn,
        int nextReceiptUnits,
        int overdueUnits,
        Excess excess,
        Lateness lateness,
        double demandUnits) {

    /** Units to order by {@code orderBy}; 0 without one, for what is on its way is enough until the next review. */
    public int suggestedUnits() {
        return orderBy == null ? 0 : order.orderUnits();
    }
}
