package io.touchstock.forecasting.censoring;

import java.util.Arrays;

/**
 * The demand behind the sales of one series by expectation and maximisation (Dempster, Laird and Rubin 1977; for a
 * normal demand this is Tobin 1958): bounds are replaced by what is expected above them, and the level and the
 * dispersion follow from the completed series, until they stay.
 */
final class LatentDemand {
    private static final int ROUNDS = 20;
    private static final double CONVERGED = 1e-4;
    private static final double PRIOR_UNITS = 0.5;
    private static final double PRIOR_PERIODS = 10;
    private static final double PRIOR_ALPHA = 0.1;
    private static final double LARGEST_ALPHA = 20;

    /** What the units of a period are. */
    enum Reading {
        UNKNOWN,
        DEMAND,
        LOWER_BOUND
    }

    private final float[] units;
    private final Reading[] readings;
    private final double[] shape;
    private final double decay;
    private final double[] demand;
    private double[] expected;
    private double alpha = PRIOR_ALPHA;

    /**
     * Estimates.
     *
     * @param shape what a regression expects of each period, up to a level that moves slowly; positive
     * @param halfLife periods after which a period counts half for the level
     */
    LatentDemand(float[] units, Reading[] readings, double[] shape, double halfLife) {
        this.units = units;
        this.readings = readings;
        this.shape = shape;
        this.decay = Math.pow(2, -1 / halfLife);
        this.demand = new double[units.length];
        this.expected = shape;
        Arrays.setAll(demand, i -> units[i]);
        for (int round = 0; round < ROUNDS; round++) {
            double[] before = expected;
            expected = levelled();
            double moved = complete();
            if (round > 2 && moved < CONVERGED && change(before, expected) < CONVERGED) {
                break;
            }
        }
    }

    /** Expected demand of a period: its units where they are the demand. */
    double demand(int index) {
        return readings[index] == Reading.DEMAND ? units[index] : demand[index];
    }

    /** Replaces bounds, and tells how far the dispersion moved. */
    private double complete() {
        double above = PRIOR_ALPHA * PRIOR_PERIODS;
        double below = PRIOR_PERIODS;
        for (int i = 0; i < units.length; i++) {
            double mean = expected[i];
            if (readings[i] == Reading.UNKNOWN || (readings[i] == Reading.LOWER_BOUND && units[i] <= 0)) {
                demand[i] = mean;
                continue;
            }
            double second = (double) units[i] * units[i];
            if (readings[i] == Reading.LOWER_BOUND) {
                CensoredCount censored = CensoredCount.atLeast(units[i], mean, alpha);
                demand[i] = censored.mean();
                second = censored.secondMoment();
            }
            double weight = 1 / Math.max(1e-6, mean * mean + mean);
            above += weight * (second - 2 * mean * demand[i] + mean * mean - mean);
            below += weight * mean * mean;
        }
        double next = Math.max(0, Math.min(LARGEST_ALPHA, above / below));
        double moved = Math.abs(next - alpha);
        alpha = next;
        return moved;
    }

    /** The shape times a level that weighs neighbouring periods on both sides. A bound of 0 tells nothing. */
    private double[] levelled() {
        int n = units.length;
        double[] above = new double[n];
        double[] below = new double[n];
        double up = 0;
        double down = 0;
        for (int i = 0; i < n; i++) {
            up = up * decay + weighed(i, demand[i]);
            down = down * decay + weighed(i, shape[i]);
            above[i] += up;
            below[i] += down;
        }
        up = 0;
        down = 0;
        for (int i = n - 1; i >= 0; i--) {
            above[i] += up;
            below[i] += down;
            up = (up + weighed(i, demand[i])) * decay;
            down = (down + weighed(i, shape[i])) * decay;
        }
        double[] levelled = new double[n];
        Arrays.setAll(levelled, i -> Math.max(1e-6, shape[i] * (above[i] + PRIOR_UNITS) / (below[i] + PRIOR_UNITS)));
        return levelled;
    }

    private double weighed(int index, double value) {
        boolean tells =
                readings[index] == Reading.DEMAND || (readings[index] == Reading.LOWER_BOUND && units[index] > 0);
        return tells ? value : 0;
    }

    private static double change(double[] before, double[] after) {
        double largest = 0;
        for (int i = 0; i < after.length; i++) {
            largest = Math.max(largest, Math.abs(after[i] / before[i] - 1));
        }
        return largest;
    }
}
