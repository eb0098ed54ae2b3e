package io.touchstock.forecasting.censoring;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * Moments of a negative binomial demand of which only a lower bound is known. With size k and mean m, D·P(D) is m times
 * the distribution with size k+1 shifted by one, so that truncated moments are ratios of upper tails (Johnson, Kemp and
 * Kotz 2005, chapter 5).
 */
final class CensoredCount {
    private static final double NEARLY_POISSON = 1e-4;
    private static final double LEAST_TAIL = 1e-12;

    private final double mean;
    private final double secondMoment;

    private CensoredCount(double mean, double secondMoment) {
        this.mean = mean;
        this.secondMoment = secondMoment;
    }

    /**
     * Demand given that it is no less than a bound.
     *
     * @param expected mean without the bound
     * @param alpha variance is mean + alpha·mean²; 0 is Poisson
     * @param bound units that were sold
     */
    static CensoredCount atLeast(double bound, double expected, double alpha) {
        double tail = tail(bound, expected, alpha, 0);
        if (!(tail > LEAST_TAIL)) {
            return new CensoredCount(bound, bound * bound);
        }
        double first = expected * tail(bound - 1, expected, alpha, 1) / tail;
        double pairs = expected * expected * (1 + alpha) * tail(bound - 2, expected, alpha, 2) / tail;
        double mean = Math.max(bound, first);
        return new CensoredCount(mean, Math.max(mean * mean, pairs + first));
    }

    double mean() {
        return mean;
    }

    double secondMoment() {
        return secondMoment;
    }

    /** P(D ≥ bound) of the distribution whose size is larger by {@code more} and whose odds are the same. */
    private static double tail(double bound, double expected, double alpha, int more) {
        if (bound <= 0) {
            return 1;
        }
        if (alpha < NEARLY_POISSON) {
            return Gamma.regularizedGammaP(bound, expected);
        }
        double size = 1 / alpha;
        return Beta.regularizedBeta(expected / (expected + size), bound, size + more);
    }
}
