package io.touchstock.inventory.projection;

import java.util.List;

/**
 * What a projection starts from.
 *
 * @param onHandUnits on the shelf before the first day's demand
 * @param demandByDay one distribution a day, the first for day 1; days are independent unless dayCorrelation says more
 * @param incoming units on order; they are on the shelf before the demand of the day on which they arrive
 * @param committed units promised to customers, see {@link CommittedUnits}
 * @param dayCorrelation how far the days of one forecast err together, 0 (independent) to below 1: the correlation of a
 *     Gaussian copula with one common factor, which leaves every day's own distribution as it is
 */
public record ProjectionInput(
        int onHandUnits,
        List<DemandDistribution> demandByDay,
        List<IncomingUnits> incoming,
        List<CommittedUnits> committed,
        double dayCorrelation) {

    public ProjectionInput {
        demandByDay = List.copyOf(demandByDay);
        incoming = List.copyOf(incoming);
        committed = List.copyOf(committed);
        requireStock(onHandUnits);
        if (!(dayCorrelation >= 0 && dayCorrelation <= 0.99)) {
            throw new IllegalArgumentException("day correlation is " + dayCorrelation + "; it lies between 0 and 0.99");
        }
    }

    /** Nothing committed. */
    public ProjectionInput(
            int onHandUnits,
            List<DemandDistribution> demandByDay,
            List<IncomingUnits> incoming,
            double dayCorrelation) {
        this(onHandUnits, demandByDay, incoming, List.of(), dayCorrelation);
    }

    /** Independent days, nothing committed. */
    public ProjectionInput(int onHandUnits, List<DemandDistribution> demandByDay, List<IncomingUnits> incoming) {
        this(onHandUnits, demandByDay, incoming, List.of(), 0);
    }

    /** The same stock under another demand. */
    public ProjectionInput withDemand(List<DemandDistribution> otherDemandByDay) {
        return new ProjectionInput(onHandUnits, otherDemandByDay, incoming, committed, dayCorrelation);
    }

    static void requireStock(int onHandUnits) {
        if (onHandUnits < 0) {
            throw new IllegalArgumentException("stock on hand is " + onHandUnits
                    + "; count back-orders as committed units, not as negative stock");
        }
    }
}
