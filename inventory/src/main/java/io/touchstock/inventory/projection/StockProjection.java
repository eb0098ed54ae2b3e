package io.touchstock.inventory.projection;

import java.util.ArrayList;
import java.util.List;

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
 * <p>Late receipts: each uncertain receipt doubles the courses of events that are followed, arrived or not. The
 * {@value #MOST_UNCERTAIN} that are due first are followed exactly; the others count as certain on the last day of
 * their mean delay, rounded up.
 */
public final class StockProjection {

    private static final int MOST_UNCERTAIN = 4;
    private static final long MOST_MULTIPLICATIONS = 1L << 24;

    private StockProjection() {}

    /** Runs the projection over as many days as there are demand distributions. */
    public static Projection project(ProjectionInput input) {
        List<IncomingUnits> incoming = IncomingSplit.limited(input.incoming(), MOST_UNCERTAIN);
        int unitsPerCell = unitsPerCell(input, incoming);
        List<CommonFactor.Scenario> scenarios = CommonFactor.scenarios(input.demandByDay(), input.dayCorrelation());
        List<ShelfScenario> shelves = new ArrayList<>();
        for (CommonFactor.Scenario scenario : scenarios) {
            shelves.add(new ShelfScenario(input.onHandUnits(), scenario, incoming, unitsPerCell));
        }
        List<ProjectedDay> days = new ArrayList<>();
        for (int day = 1; day <= input.demandByDay().size(); day++) {
            days.add(day(day, input.demandByDay().get(day - 1), shelves, unitsPerCell));
        }
        MeanPath meanPath = new MeanPath(input);
        return new Projection(
                days,
                meanPath.coverOnHandDays(),
                meanPath.coverWithReceiptsDays(),
                gapDays(days, incoming),
                unitsPerCell);
    }

    private static ProjectedDay day(int day, DemandDistribution demand, List<ShelfScenario> shelves, int unitsPerCell) {
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
                demand.mean(),
                Math.min(1, everShort),
                Math.min(1, shortToday),
                lost * unitsPerCell,
                summary.mean(),
                summary.p10(),
                summary.p90(),
                received * unitsPerCell);
    }

    private static int gapDays(List<ProjectedDay> days, List<IncomingUnits> incoming) {
        return days.stream()
                .filter(day -> day.cumulativeStockoutProbability() >= 0.5)
                .mapToInt(ProjectedDay::day)
                .findFirst()
                .stream()
                .map(first -> incoming.stream()
                                .filter(units -> units.units() > 0 && units.dueDay() > first)
                                .mapToInt(IncomingUnits::dueDay)
                                .filter(due -> due <= days.size())
                                .min()
                                .orElse(days.size() + 1)
                        - first)
                .findFirst()
                .orElse(0);
    }

    private static int unitsPerCell(ProjectionInput input, List<IncomingUnits> incoming) {
        long uncertain = incoming.stream().filter(units -> !units.certain()).count();
        long range = input.onHandUnits()
                + incoming.stream().mapToLong(IncomingUnits::units).sum();
        double width = 1;
        double multiplications = 0;
        for (DemandDistribution demand : input.demandByDay()) {
            double demandWidth = Math.min(range + 1.0, demand.mass().length);
            width = Math.min(range + 1.0, width + demandWidth);
            multiplications += width * demandWidth;
        }
        multiplications *= (1 << uncertain) * (input.dayCorrelation() > 0 ? CommonFactor.NODES : 1);
        int cell = 1;
        while (multiplications / ((double) cell * cell) > MOST_MULTIPLICATIONS) {
            cell *= 2;
        }
        return cell;
    }
}
