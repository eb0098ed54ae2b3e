package io.touchstock.inventory.replenishment;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.distribution.RealDistribution;

/** Integrals over a demand's distribution function up to a level, piece by piece so that no bend is overlooked. */
final class BelowLevel {

    private static final double[] CUTS = {1e-14, 1e-9, 1e-6, 1e-3, 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98, 0.999, 1 - 1e-6
    };

    private BelowLevel() {}

    /** ∫ F(t)·weight(t) dt over t below the level. */
    static double integral(RealDistribution demand, double level, UnivariateFunction weight) {
        double sum = 0;
        double from = demand.inverseCumulativeProbability(CUTS[0]);
        for (int i = 1; i <= CUTS.length && from < level; i++) {
            double to = i == CUTS.length ? level : Math.min(level, demand.inverseCumulativeProbability(CUTS[i]));
            if (to > from) {
                sum += new IterativeLegendreGaussIntegrator(16, 1e-12, 1e-13)
                        .integrate(1_000_000, t -> demand.cumulativeProbability(t) * weight.value(t), from, to);
                from = to;
            }
        }
        return sum;
    }
}
