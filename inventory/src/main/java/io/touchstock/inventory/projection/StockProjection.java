package io.touchstock.inventory.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Projects stock day by day: receipts in, demand off, lost sales lost. The distribution of the stock is convolved
 * exactly on whole units; a stock-out is a day on which more is asked for than is there.
 *
 * <p>Assumptions: a day's demand is independent of the other days' (or bound to them by one common factor, see
 * {@link ProjectionInput#dayCorrelation()}); a unit that is not there is lost, not back-ordered; a receipt is on the
 * shelf before its day's demand.
 *
 * <p>Speed: only the band of stocks that carries weight is followed, so a huge stock with little demand costs no more
 * than a small one. Where more than 2^24 multiplications would be needed (a thousand units a day over a month), units
 * are grouped into cells of 2, 4, 8 …; an amount between two cells is split between them, which keeps every mean; the
 * probabilities are then those of a stock that differs by less than one cell.
 *
 * <p>Late receipts: each receipt that is due and may not have come doubles the courses of events that are followed,
 * arrived or not. Up to {@value #MOST_OUTSTANDING} at the same time are followed exactly, fewer where that would take
 * more multiplications than the above, but at least {@value #FEWEST_OUTSTANDING}. Where one more falls due, the one
 * that is nearest to settled is there that day at the latest.
 */
public final class StockProjection {

    private static final int MOST_OUTSTANDING = 8;
    private static final int FEWEST_OUTSTANDING = 4;
    private static final long MOST_MULTIPLICATIONS = 1L << 24;

    private StockProjection() {}

    /** Runs the projection over as many days as there are demand distributions. */
    public static Projection project(ProjectionInput input) {
        return project(
                input.onHandUnits(),
                CommonFactor.scenarios(input.demandByDay(), input.dayCorrelation()),
                input.demandByDay().stream()
                        .mapToDouble(DemandDistribution::mean)
                        .toArray(),
                input.incoming(),
                input.committed());
    }

    /**
     * Runs the projection along each of the sample paths and averages over them, receipts being independent of them.
     */
    public static Projection project(
            int onHandUnits, DemandPaths demand, List<IncomingUnits> incoming, List<CommittedUnits> committed) {
        ProjectionInput.requireStock(onHandUnits);
        List<DemandScenario> paths = demand.scenarios();
        double[] meanByDay = new double[demand.days()];
        for (DemandScenario path : paths) {
            for (int i = 0; i < meanByDay.length; i++) {
                meanByDay[i] += path.weight() * path.demandByDay().get(i).mean();
            }
        }
        return project(onHandUnits, paths, meanByDay, incoming, committed);
    }

    private static Projection project(
            int onHandUnits,
            List<DemandScenario> scenarios,
            double[] meanByDay,
            List<IncomingUnits> allIncoming,
            List<CommittedUnits> committed) {
        List<IncomingUnits> incoming = affordable(onHandUnits, scenarios, allIncoming);
        int unitsPerCell = unitsPerCell(onHandUnits, scenarios, incoming);
        List<ShelfScenario> shelves = new ArrayList<>();
        for (DemandScenario scenario : scenarios) {
            shelves.add(new ShelfScenario(onHandUnits, scenario, incoming, committed, unitsPerCell));
        }
        List<ProjectedDay> days = new ArrayList<>();
        for (int day = 1; day <= meanByDay.length; day++) {
            days.add(day(day, meanByDay[day - 1], shelves, unitsPerCell));
        }
        MeanPath meanPath = new MeanPath(onHandUnits, meanByDay, allIncoming, committed);
        return new Projection(
                days,
                meanPath.coverOnHandDays(),
                meanPath.coverWithReceiptsDays(),
                gapDays(days, allIncoming),
                unitsPerCell);
    }

    private static ProjectedDay day(int day, double meanDemandUnits, List<ShelfScenario> shelves, int unitsPerCell) {
        double lost = 0;
        double shortToday = 0;
        double everShort = 0;
        double received = 0;
        StockDistribution stock = StockDistribution.empty();
        for (ShelfScenario shelf : shelves) {
            received += shelf.receive(day);
            lost += shelf.serve(day);
            shortToday += shelf.shortToday();
            everShort += shelf.everShort();
            shelf.addStockTo(stock);
        }
        StockSummary summary = StockSummary.of(stock, unitsPerCell);
        return new ProjectedDay(
                day,
                meanDemandUnits,
                Math.min(1, everShort),
                Math.min(1, shortToday),
                lost * unitsPerCell,
                summary.mean(),
                summary.p10(),
                summary.p90(),
                received * unitsPerCell);
    }

    private static OptionalInt gapDays(List<ProjectedDay> days, List<IncomingUnits> incoming) {
        OptionalInt runsOut = days.stream()
                .filter(day -> day.cumulativeStockoutProbability() >= 0.5 - Projection.ROUNDING)
                .mapToInt(ProjectedDay::day)
                .findFirst();
        if (runsOut.isEmpty()) {
            return OptionalInt.of(0);
        }
        int first = runsOut.getAsInt();
        OptionalInt next = incoming.stream()
                .filter(units -> units.units() > 0)
                .map(IncomingUnits::likelyDay)
                .flatMapToInt(OptionalInt::stream)
                .filter(day -> day >= first)
                .min();
        return next.isPresent() ? OptionalInt.of(next.getAsInt() - first) : OptionalInt.empty();
    }

    private static List<IncomingUnits> affordable(
            int onHandUnits, List<DemandScenario> scenarios, List<IncomingUnits> incoming) {
        int horizonDays = scenarios.get(0).demandByDay().size();
        int most = MOST_OUTSTANDING;
        List<IncomingUnits> limited = IncomingSplit.limited(incoming, horizonDays, most);
        while (most > FEWEST_OUTSTANDING && multiplications(onHandUnits, scenarios, limited) > MOST_MULTIPLICATIONS) {
            limited = IncomingSplit.limited(incoming, horizonDays, --most);
        }
        return limited;
    }

    private static int unitsPerCell(int onHandUnits, List<DemandScenario> scenarios, List<IncomingUnits> incoming) {
        double multiplications = multiplications(onHandUnits, scenarios, incoming);
        int cell = 1;
        while (multiplications / ((double) cell * cell) > MOST_MULTIPLICATIONS) {
            cell *= 2;
        }
        return cell;
    }

    private static double multiplications(
            int onHandUnits, List<DemandScenario> scenarios, List<IncomingUnits> incoming) {
        long range =
                onHandUnits + incoming.stream().mapToLong(IncomingUnits::units).sum();
        double multiplications = 0;
        for (DemandScenario scenario : scenarios) {
            double width = 1;
            for (DemandDistribution demand : scenario.demandByDay()) {
                double demandWidth = Math.min(range + 1.0, demand.mass().length);
                width = Math.min(range + 1.0, width + demandWidth);
                multiplications += width * demandWidth;
            }
        }
        return multiplications * (1 << IncomingSplit.mostOutstanding(incoming));
    }
}
