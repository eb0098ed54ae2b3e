package io.touchstock.inventory.alert;

import io.touchstock.inventory.projection.ProjectedDay;
import io.touchstock.inventory.projection.Projection;
import io.touchstock.inventory.replenishment.OrderSuggestion;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * What is to be expected of an item: the numbers behind its alerts.
 *
 * @param onHandUnits by the last reading, with what was received since
 * @param firstDay day 1 of the projection
 * @param today the day of the evaluation; before firstDay if nothing of it is left, or the forecast begins later
 * @param riskHorizonDays lead time plus review period, whole days, counted from today
 * @param projection over the whole forecast
 * @param stockoutProbability of running out by the end of the risk horizon
 * @param p10 first day by which the stock is gone with 10 % probability, null beyond the forecast; likewise p50, p90
 * @param lostUnits expected units missed by the end of the risk horizon
 * @param lostValueMicros the same at list price; null if that is not known
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
        Long lostValueMicros,
        OrderSuggestion order,
        LocalDate orderBy,
        LocalDate nextReceiptOn,
        int nextReceiptUnits,
        int overdueUnits,
        Excess excess,
        Lateness lateness,
        double demandUnits) {

    private static final double LEAST_UNITS_A_DAY = 1 / 365.0;
    private static final double LONGEST_COVER_DAYS = 3_650;

    /** Days that the stock on hand lasts on the mean path; null above ten years, which is beyond any forecast. */
    public Double coverOnHandDays() {
        return within(projection.coverOnHandDays());
    }

    /** The same with what is on its way. */
    public Double coverWithReceiptsDays() {
        return within(projection.coverWithReceiptsDays());
    }

    /** See {@link Projection#gapDays()}; null if nothing is on its way that would end the gap. */
    public Integer gapDays() {
        OptionalInt gap = projection.gapDays();
        return gap.isPresent() ? (Integer) gap.getAsInt() : null;
    }

    /** The last day of the risk horizon. */
    public LocalDate horizonEnd() {
        return today.plusDays(riskHorizonDays - 1L);
    }

    /** Whether less than one unit a year is expected, so that an empty shelf loses nothing. */
    public boolean hardlyAnyDemand() {
        return forecastUnitsADay() < LEAST_UNITS_A_DAY;
    }

    /** Mean demand a day over the whole forecast. */
    double forecastUnitsADay() {
        return projection.days().stream()
                .mapToDouble(ProjectedDay::expectedDemandUnits)
                .average()
                .orElse(0);
    }

    private static Double within(double coverDays) {
        return coverDays > LONGEST_COVER_DAYS ? null : (Double) coverDays;
    }

    /** Units to order by {@code orderBy}; 0 without one, for what is on its way is enough until the next review. */
    public int suggestedUnits() {
        return orderBy == null ? 0 : order.orderUnits();
    }
}
