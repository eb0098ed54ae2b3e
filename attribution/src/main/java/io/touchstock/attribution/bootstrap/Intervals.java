package io.touchstock.attribution.bootstrap;

import io.touchstock.attribution.model.Interval;
import java.util.Arrays;

/**
 * Percentile intervals of a bootstrap (Efron and Tibshirani 1993, "An Introduction to the Bootstrap", chapter 13): what
 * lies between two quantiles of the replicates.
 */
public final class Intervals {

    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    private Intervals() {}

    /**
     * The interval that holds the middle 95 % of the replicates.
     *
     * @param replicates at least 1, finite, in any order; stays as it is
     */
    public static Interval of95(double[] replicates) {
        return of95(replicates, 1);
    }

    /** As {@link #of95(double[])}, with both ends divided by what makes a unit, for example a million micros. */
    public static Interval of95(double[] replicates, double perUnit) {
        double[] sorted = replicates.clone();
        Arrays.sort(sorted);
        return new Interval(quantile(sorted, LOW) / perUnit, quantile(sorted, HIGH) / perUnit);
    }

    /**
     * A quantile by linear interpolation between order statistics: type 7 of Hyndman and Fan 1996, "Sample quantiles in
     * statistical packages", the default of R and NumPy.
     *
     * @param sorted ascending, at least one
     * @param probability 0 to 1
     */
    static double quantile(double[] sorted, double probability) {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("there are 0 replicates, at least 1 is needed");
        }
        double place = probability * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
