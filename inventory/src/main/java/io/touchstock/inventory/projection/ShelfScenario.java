package io.touchstock.inventory.projection;

import java.util.ArrayList;
import java.util.List;

/**
 * One course of demand, or of its common factor: the shelf for every combination of the receipts that are due and may
 * not have come (bit i of the index = receipt i is there). A receipt is followed from its day on until it is settled,
 * so the combinations stay few however long the horizon is.
 */
final class ShelfScenario {

    private final List<DemandDistribution> demand;
    private final List<IncomingUnits> incoming;
    private final List<CommittedUnits> committed;
    private final int unitsPerCell;
    private final List<IncomingUnits> outstanding = new ArrayList<>();
    private List<ShelfState> byArrivals = new ArrayList<>();

    ShelfScenario(
            int onHandUnits,
            DemandScenario scenario,
            List<IncomingUnits> incoming,
            List<CommittedUnits> committed,
            int unitsPerCell) {
        this.demand = scenario.demandByDay().stream()
                .map(day -> day.inCells(unitsPerCell))
                .toList();
        this.incoming = incoming;
        this.committed = committed;
        this.unitsPerCell = unitsPerCell;
        byArrivals.add(ShelfState.holding((double) onHandUnits / unitsPerCell, scenario.weight()));
    }

    /** Lets in what arrives before the day's demand and hands over what is promised. Returns the expected cells in. */
    double receive(int day) {
        double received = 0;
        for (int i = outstanding.size() - 1; i >= 0; i--) {
            received += arriveOn(day, i);
        }
        for (IncomingUnits units : incoming) {
            if (units.dueDay() == day && units.certain()) {
                received += comeIn(units);
            } else if (units.dueDay() == day) {
                follow(units);
                received += arriveOn(day, outstanding.size() - 1);
            }
        }
        for (CommittedUnits units : committed) {
            if (units.dueDay() == day) {
                byArrivals.forEach(shelf -> shelf.receive(-cells(units.units())));
            }
        }
        return received;
    }

    /** Serves the day's demand. Returns the expected cells lost. */
    double serve(int day) {
        double lost = 0;
        for (ShelfState shelf : byArrivals) {
            lost += shelf.serve(demand.get(day - 1));
        }
        return lost;
    }

    double shortToday() {
        return byArrivals.stream().mapToDouble(ShelfState::shortToday).sum();
    }

    double everShort() {
        return byArrivals.stream().mapToDouble(ShelfState::everShort).sum();
    }

    void addStockTo(StockDistribution stock) {
        byArrivals.forEach(shelf -> shelf.addStockTo(stock));
    }

    private double comeIn(IncomingUnits units) {
        double received = 0;
        for (ShelfState shelf : byArrivals) {
            received += shelf.weight() * cells(units.units());
            shelf.receive(cells(units.units()));
        }
        return received;
    }

    private void follow(IncomingUnits units) {
        outstanding.add(units);
        byArrivals.addAll(byArrivals.stream().map(any -> ShelfState.unreached()).toList());
    }

    private double arriveOn(int day, int receipt) {
        IncomingUnits units = outstanding.get(receipt);
        double arrives = units.arrivalProbability(day);
        double received = arrives > 0 ? arrive(receipt, arrives) : 0;
        if (arrives == 1 || day >= units.lastUncertainDay()) {
            settle(receipt);
        }
        return received;
    }

    private double arrive(int receipt, double probability) {
        double cells = cells(outstanding.get(receipt).units());
        double received = 0;
        for (int i = 0; i < byArrivals.size(); i++) {
            if ((i & (1 << receipt)) == 0) {
                ShelfState without = byArrivals.get(i);
                received += without.weight() * probability * cells;
                without.receiveWithProbability(probability, cells, byArrivals.get(i | (1 << receipt)));
            }
        }
        return received;
    }

    /** From here on it makes no difference any more whether it is there: it is, or it never comes. */
    private void settle(int receipt) {
        List<ShelfState> settled = new ArrayList<>();
        for (int i = 0; i < byArrivals.size(); i++) {
            if ((i & (1 << receipt)) != 0) {
                byArrivals.get(i).absorb(byArrivals.get(i & ~(1 << receipt)));
                settled.add(byArrivals.get(i));
            }
        }
        byArrivals = settled;
        outstanding.remove(receipt);
    }

    private double cells(int units) {
        return (double) units / unitsPerCell;
    }
}
