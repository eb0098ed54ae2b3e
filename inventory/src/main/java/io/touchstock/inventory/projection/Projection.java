package io.touchstock.inventory.projection;

import java.util.List;
import java.util.OptionalInt;

/**
 * What stock does over the horizon.
 *
 * @param days in order, the first is day 1
 * @param coverOnHandDays days until the stock on hand is used up on the mean path, receipts left out. Beyond the
 *     horizon the horizon's average demand goes on; infinite without any demand
 * @param coverWithReceiptsDays the same with receipts in their turn, each on the day by which it is there with even
 *     odds: the first moment at which the mean path is empty
 * @param gapDays days from the p50 day on until the next receipt is there with even odds, be it beyond the horizon; 0
 *     if the stock lasts with more than 50 % probability; empty if it does not and nothing is on its way
 * @param unitsPerCell 1 if the stock was followed unit by unit; above, units were grouped to stay fast
 */
public record Projection(
        List<ProjectedDay> days,
        double coverOnHandDays,
        double coverWithReceiptsDays,
        OptionalInt gapDays,
        int unitsPerCell) {

    /** Sums of probabilities are this far from their true value at most; one that is met counts as met. */
    static final double ROUNDING = 1e-12;

    public Projection {
        days = List.copyOf(days);
    }

    /** First day by which the shelf has been found empty with at least that probability; empty beyond the horizon. */
    public OptionalInt firstDayAtLeast(double probability) {
        return days.stream()
                .filter(day -> day.cumulativeStockoutProbability() >= probability - ROUNDING)
                .mapToInt(ProjectedDay::day)
                .findFirst();
    }

    /** P(running out within that many days); days beyond the horizon add nothing. */
    public double stockoutProbabilityWithin(int horizonDays) {
        return horizonDays < 1 || days.isEmpty()
                ? 0
                : days.get(Math.min(horizonDays, days.size()) - 1).cumulativeStockoutProbability();
    }

    /** Expected units missed within that many days. */
    public double expectedLostUnitsWithin(int horizonDays) {
        return days.stream()
                .filter(day -> day.day() <= horizonDays)
                .mapToDouble(ProjectedDay::expectedLostUnits)
                .sum();
    }

    /** Expected units missed over the whole horizon. */
    public double expectedLostUnits() {
        return expectedLostUnitsWithin(days.size());
    }

    /** The same at a price per unit, in micros, rounded. */
    public long expectedLostValueMicros(long priceMicros) {
        return Math.round(expectedLostUnits() * priceMicros);
    }

    /** Share of the expected demand that is met over the horizon; 1 if there is no demand. */
    public double expectedFillRate() {
        double demand =
                days.stream().mapToDouble(ProjectedDay::expectedDemandUnits).sum();
        return demand == 0 ? 1 : 1 - expectedLostUnits() / demand;
    }
}
