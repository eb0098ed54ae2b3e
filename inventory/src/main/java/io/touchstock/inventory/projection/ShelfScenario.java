package io.touchstock.inventory.projection;

import java.util.List;

/**
 * One course of the common factor: its demand, and the shelf for every combination of uncertain receipts that have
 * arrived or not (bit i of the index = receipt i is there).
 */
final class ShelfScenario {

    private final List<DemandDistribution> demand;
    private final List<IncomingUnits> certain;
    private final List<IncomingUnits> uncertain;
    private final ShelfState[] byArrivals;
    private final double[] weight;
    private final int unitsPerCell;

    ShelfScenario(int onHandUnits, CommonFactor.Scenario scenario, List<IncomingUnits> incoming, int unitsPerCell) {
        this.demand = scenario.demandByDay().stream()
                .map(day -> day.inCells(unitsPerCell))
                .toList();
        this.certain = incoming.stream().filter(IncomingUnits::certain).toList();
        this.uncertain = incoming.stream().filter(units -> !units.certain()).toList();
        this.unitsPerCell = unitsPerCell;
        this.byArrivals = new ShelfState[1 << uncertain.size()];
        this.weight = new double[byArrivals.length];
        byArrivals[0] = ShelfState.holding((double) onHandUnits / unitsPerCell, scenario.weight());
        weight[0] = scenario.weight();
        for (int i = 1; i < byArrivals.length; i++) {
            byArrivals[i] = ShelfState.unreached();
        }
    }

    /** Lets in what arrives before the day's demand. Returns the expected cells. */
    double receive(int day) {
        double received = 0;
        for (IncomingUnits units : certain) {
            if (units.dueDay() == day) {
                for (int i = 0; i < byArrivals.length; i++) {
                    byArrivals[i].receive(cells(units));
                    received += weight[i] * cells(units);
                }
            }
        }
        for (int bit = 0; bit < uncertain.size(); bit++) {
            double arrives = uncertain.get(bit).arrivalProbability(day);
            for (int i = 0; arrives > 0 && i < byArrivals.length; i++) {
                if ((i & (1 << bit)) == 0) {
                    int with = i | (1 << bit);
                    byArrivals[i].receiveWithProbability(arrives, cells(uncertain.get(bit)), byArrivals[with]);
                    received += weight[i] * arrives * cells(uncertain.get(bit));
                    weight[with] += weight[i] * arrives;
                    weight[i] -= weight[i] * arrives;
                }
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
        double sum = 0;
        for (ShelfState shelf : byArrivals) {
            sum += shelf.shortToday();
        }
        return sum;
    }

    double everShort() {
        double sum = 0;
        for (ShelfState shelf : byArrivals) {
            sum += shelf.everShort();
        }
        return sum;
    }

    void addStockTo(StockDistribution stock) {
        for (ShelfState shelf : byArrivals) {
            shelf.addStockTo(stock);
        }
    }

    private double cells(IncomingUnits units) {
        return (double) units.units() / unitsPerCell;
    }
}
