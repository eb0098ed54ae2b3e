package io.touchstock.inventory.projection;

/**
 * The stock of one possible course of events, in two parts: the paths on which every unit asked for was there so far,
 * and those on which the shelf has been empty for someone. Lost sales are lost: an empty shelf stays at zero until a
 * receipt.
 */
final class ShelfState {

    private final StockDistribution neverShort;
    private final StockDistribution shortBefore;
    private double shortToday;

    private ShelfState(StockDistribution neverShort, StockDistribution shortBefore) {
        this.neverShort = neverShort;
        this.shortBefore = shortBefore;
    }

    static ShelfState holding(double cells, double weight) {
        return new ShelfState(StockDistribution.at(cells, weight), StockDistribution.empty());
    }

    static ShelfState unreached() {
        return new ShelfState(StockDistribution.empty(), StockDistribution.empty());
    }

    double weight() {
        return neverShort.total() + shortBefore.total();
    }

    void receive(double cells) {
        neverShort.shift(cells);
        shortBefore.shift(cells);
    }

    /** Moves a share of the weight to the course of events in which the cells have arrived. */
    void receiveWithProbability(double probability, double cells, ShelfState arrived) {
        move(neverShort, arrived.neverShort, probability, cells);
        move(shortBefore, arrived.shortBefore, probability, cells);
    }

    private static void move(StockDistribution from, StockDistribution to, double probability, double cells) {
        StockDistribution moving = from.scaledBy(probability);
        moving.shift(cells);
        to.add(moving);
        from.add(from.scaledBy(-probability));
    }

    /** Takes the other's weight over. */
    void absorb(ShelfState other) {
        neverShort.add(other.neverShort);
        shortBefore.add(other.shortBefore);
    }

    /**
     * Serves a day's demand. Below zero somebody waits for what was promised: all that is asked for is lost, and the
     * place below zero stays. Returns the expected cells that were asked for and not there.
     */
    double serve(DemandDistribution demand) {
        StockDistribution waiting = neverShort.takeBelowZero();
        waiting.add(shortBefore.takeBelowZero());
        double lost =
                expectedLoss(neverShort, demand) + expectedLoss(shortBefore, demand) + waiting.total() * demand.mean();
        double soldOut = neverShort.serve(demand) + shortBefore.serve(demand);
        if (soldOut > 0) {
            shortBefore.add(StockDistribution.at(0, soldOut));
        }
        shortBefore.add(waiting);
        shortToday = soldOut + waiting.total();
        return lost;
    }

    /** Weight of the paths on which someone found the shelf empty on the day served last. */
    double shortToday() {
        return shortToday;
    }

    /** Weight of the paths on which someone has found it empty so far. */
    double everShort() {
        return shortBefore.total();
    }

    void addStockTo(StockDistribution sum) {
        sum.add(neverShort);
        sum.add(shortBefore);
    }

    private static double expectedLoss(StockDistribution stock, DemandDistribution demand) {
        double loss = 0;
        int last = Math.min(stock.highest(), demand.highestUnits());
        for (int s = stock.lowest(); s <= last; s++) {
            loss += stock.weightAt(s) * demand.expectedLoss(s);
        }
        return loss;
    }
}
