package io.touchstock.inventory.projection;

import java.util.Arrays;

/**
 * Weights over whole numbers of units (or cells of units; below zero for what is promised and not there), stored from
 * the lowest to the highest that carries weight. Mutable; owned by one {@link ShelfState}.
 */
final class StockDistribution {

    private static final double NEGLIGIBLE = 1e-17;

    private int lowest;
    private double[] mass;

    private StockDistribution(int lowest, double[] mass) {
        this.lowest = lowest;
        this.mass = mass;
    }

    static StockDistribution empty() {
        return new StockDistribution(0, new double[] {0});
    }

    /** All weight at one place; a place between two cells is split between both, so that the mean is kept. */
    static StockDistribution at(double cells, double weight) {
        StockDistribution there = new StockDistribution(0, new double[] {weight});
        there.shift(cells);
        return there;
    }

    int lowest() {
        return lowest;
    }

    int highest() {
        return lowest + mass.length - 1;
    }

    double weightAt(int cell) {
        int i = cell - lowest;
        return i < 0 || i >= mass.length ? 0 : mass[i];
    }

    double total() {
        double total = 0;
        for (double m : mass) {
            total += m;
        }
        return total;
    }

    StockDistribution scaledBy(double factor) {
        return new StockDistribution(
                lowest, Arrays.stream(mass).map(m -> m * factor).toArray());
    }

    void shift(double cells) {
        int whole = (int) Math.floor(cells);
        double upper = cells - whole;
        lowest += whole;
        if (upper > 0) {
            double[] shifted = new double[mass.length + 1];
            for (int i = 0; i < mass.length; i++) {
                shifted[i] += mass[i] * (1 - upper);
                shifted[i + 1] += mass[i] * upper;
            }
            mass = shifted;
        }
    }

    /** Cuts off the weight below zero. */
    StockDistribution takeBelowZero() {
        int cells = Math.min(mass.length, -lowest);
        if (cells <= 0 || isEmpty()) {
            return empty();
        }
        StockDistribution below = new StockDistribution(lowest, Arrays.copyOf(mass, cells));
        mass = cells == mass.length ? new double[] {0} : Arrays.copyOfRange(mass, cells, mass.length);
        lowest = 0;
        return below;
    }

    void add(StockDistribution other) {
        if (other.isEmpty()) {
            return;
        }
        if (isEmpty()) {
            lowest = other.lowest;
            mass = other.mass.clone();
            return;
        }
        int from = Math.min(lowest, other.lowest);
        int to = Math.max(highest(), other.highest());
        double[] sum = new double[to - from + 1];
        System.arraycopy(mass, 0, sum, lowest - from, mass.length);
        for (int i = 0; i < other.mass.length; i++) {
            sum[other.lowest - from + i] += other.mass[i];
        }
        lowest = from;
        mass = sum;
    }

    /**
     * Takes a day's demand off: exact convolution on whole cells.
     *
     * @return the weight of what asked for more than was there; it is no longer part of this distribution
     */
    double serve(DemandDistribution demand) {
        double before = total();
        if (before == 0) {
            return 0;
        }
        boolean all = lowest >= demand.highestUnits();
        double[] demandMass = demand.mass();
        int from = Math.max(0, lowest - demand.highestUnits());
        int to = highest() - demand.lowestUnits();
        if (to < 0) {
            mass = new double[] {0};
            lowest = 0;
            return before;
        }
        double[] left = new double[to - from + 1];
        double served = 0;
        for (int i = 0; i < mass.length; i++) {
            double weight = mass[i];
            if (weight == 0) {
                continue;
            }
            int most = lowest + i - demand.lowestUnits();
            int last = Math.min(demandMass.length - 1, most);
            for (int d = 0; d <= last; d++) {
                double p = weight * demandMass[d];
                left[most - d - from] += p;
                served += p;
            }
        }
        mass = left;
        lowest = from;
        trim();
        return all ? 0 : Math.max(0, before - served);
    }

    private boolean isEmpty() {
        return mass.length == 1 && mass[0] == 0;
    }

    private void trim() {
        int first = 0;
        int last = mass.length - 1;
        while (first < last && mass[first] < NEGLIGIBLE) {
            mass[first + 1] += mass[first];
            first++;
        }
        while (last > first && mass[last] < NEGLIGIBLE) {
            mass[last - 1] += mass[last];
            last--;
        }
        mass = Arrays.copyOfRange(mass, first, last + 1);
        lowest += first;
    }
}
