package io.touchstock.attribution.bootstrap;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;

/** Quantiles of a Poisson distribution: the smallest k with P(X ≤ k) above a given probability. */
abstract class PoissonTable {

    /** Tables up to this mean are kept. */
    private static final int KEPT = 256;

    /** Above this mean the distribution is near enough to a normal one. */
    private static final long LARGEST_EXACT = 10_000_000;

    private static final AtomicReferenceArray<PoissonTable> TABLES = new AtomicReferenceArray<>(KEPT + 1);

    /** @param mean at least 0 */
    static PoissonTable of(long mean) {
        if (mean < 0) {
            throw new IllegalArgumentException(
                    "count is " + mean + ", at least 0 is possible: add up what was taken back before drawing weights");
        }
        if (mean > LARGEST_EXACT) {
            return new NearlyNormal((double) mean);
        }
        if (mean > KEPT) {
            return new Exact(mean);
        }
        PoissonTable known = TABLES.get((int) mean);
        if (known == null) {
            known = new Exact(mean);
            TABLES.set((int) mean, known);
        }
        return known;
    }

    /** @param probability from 0 inclusive to 1 exclusive */
    abstract long quantile(double probability);

    /**
     * By inversion of the distribution function, tabulated where it is neither 0 nor 1 in double precision. A guide
     * table says where to start looking (Chen and Asau 1974, "On generating random variates from an empirical
     * distribution").
     */
    private static final class Exact extends PoissonTable {

        private static final double SPREADS = 9;

        private final long first;
        private final double[] cumulative;
        private final int[] guide;

        Exact(long mean) {
            int reach = (int) (SPREADS * StrictMath.sqrt((double) mean)) + 20;
            first = Math.max(0, mean - reach);
            cumulative = new double[(int) (mean + reach - first) + 1];
            accumulate(mean);
            guide = new int[Integer.highestOneBit(Math.min(1 << 16, cumulative.length)) * 2];
            int place = 0;
            for (int slot = 0; slot < guide.length; slot++) {
                while (cumulative[place] <= (double) slot / guide.length) {
                    place++;
                }
                guide[slot] = place;
            }
        }

        /** From the mode outwards, for a term follows from its neighbour: p(k) = p(k - 1) · mean / k. */
        private void accumulate(long mean) {
            int mode = (int) (mean - first);
            cumulative[mode] = mean == 0 ? 1 : new PoissonDistribution((double) mean).probability((int) mean);
            for (int at = mode; at > 0; at--) {
                cumulative[at - 1] = cumulative[at] * (first + at) / mean;
            }
            for (int at = mode + 1; at < cumulative.length; at++) {
                cumulative[at] = cumulative[at - 1] * mean / (first + at);
            }
            Arrays.setAll(cumulative, at -> at == 0 ? cumulative[0] : cumulative[at - 1] + cumulative[at]);
            cumulative[cumulative.length - 1] = 1;
        }

        @Override
        long quantile(double probability) {
            int place = guide[(int) (probability * guide.length)];
            while (cumulative[place] <= probability) {
                place++;
            }
            return first + place;
        }
    }

    /** The normal quantile with its first correction for skewness (Cornish and Fisher 1938): off by less than 1. */
    private static final class NearlyNormal extends PoissonTable {

        private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

        private final double mean;

        NearlyNormal(double mean) {
            this.mean = mean;
        }

        @Override
        long quantile(double probability) {
            double z = STANDARD.inverseCumulativeProbability(Math.max(probability, 0x1p-54));
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * z + (z * z - 1) / 6));
        }
    }
}
