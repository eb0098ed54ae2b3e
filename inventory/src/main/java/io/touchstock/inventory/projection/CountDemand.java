package io.touchstock.inventory.projection;

import io.touchstock.connectors.event.ForecastDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The demand of an article that sells a few units at a time. Its quantiles are whole numbers, often all 0, and say
 * little of what lies between them; with the mean they name a counting distribution. The rule:
 *
 * <ol>
 *   <li>It holds for days with a mean above 0 whose quantiles are whole numbers up to {@value #MOST_UNITS}, and for
 *       days whose 90 % quantile is 0 and whose 95 % quantile is 1 at most, whole or not.
 *   <li>If Poisson demand of that mean has these quantiles, it is that demand.
 *   <li>Otherwise it is negative binomial with that mean. Of the ratios of variance to mean that give these quantiles,
 *       the middle one is taken.
 *   <li>If there is none, quantiles and mean do not belong to such a demand, and {@link QuantileDemand} reads them.
 * </ol>
 */
final class CountDemand {

    private static final int MOST_UNITS = 10;
    private static final double WHOLE = 1e-6;
    private static final double ROUNDING = 1e-9;
    private static final double[] LEVELS = {0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95};
    private static final int LEVELS_TO_90 = 6;
    private static final double[] VARIANCE_TO_MEAN = {1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.5, 3, 4, 5, 7, 10, 14, 20, 30};

    private CountDemand() {}

    /** Empty if the day is to be read by its quantiles. */
    static Optional<DemandDistribution> of(ForecastDay day) {
        double[] quantiles = {day.q05(), day.q10(), day.q25(), day.q50(), day.q75(), day.q90(), day.q95()};
        double mean = day.mean();
        int levels = levelsToMeet(quantiles);
        if (levels == 0 || !(mean > 0 && mean <= MOST_UNITS)) {
            return Optional.empty();
        }
        if (meets(mean, 1, quantiles, levels)) {
            return Optional.of(DemandDistribution.poisson(mean));
        }
        List<Double> fitting = new ArrayList<>();
        for (double ratio : VARIANCE_TO_MEAN) {
            if (meets(mean, ratio, quantiles, levels)) {
                fitting.add(ratio);
            }
        }
        return fitting.isEmpty()
                ? Optional.empty()
                : Optional.of(DemandDistribution.negativeBinomial(mean, mean * fitting.get((fitting.size() - 1) / 2)));
    }

    /** How many of the levels are to be met; 0 if the rule does not hold. */
    private static int levelsToMeet(double[] quantiles) {
        double before = 0;
        boolean whole = true;
        for (double quantile : quantiles) {
            if (!(quantile >= before - WHOLE && quantile <= MOST_UNITS)) {
                return 0;
            }
            whole &= Math.abs(quantile - Math.rint(quantile)) <= WHOLE;
            before = quantile;
        }
        if (whole) {
            return LEVELS.length;
        }
        return quantiles[LEVELS_TO_90 - 1] <= WHOLE && quantiles[LEVELS_TO_90] <= 1 ? LEVELS_TO_90 : 0;
    }

    private static boolean meets(double mean, double varianceToMean, double[] quantiles, int levels) {
        double[] probability = probabilities(mean, varianceToMean, (int) Math.rint(quantiles[levels - 1]));
        for (int i = 0; i < levels; i++) {
            int units = (int) Math.rint(quantiles[i]);
            double below = 0;
            for (int k = 0; k < units; k++) {
                below += probability[k];
            }
            if (below + probability[units] < LEVELS[i] - ROUNDING || (units > 0 && below >= LEVELS[i] - ROUNDING)) {
                return false;
            }
        }
        return true;
    }

    /** Of 0 to so many units, by the recurrence of Panjer (1981). */
    private static double[] probabilities(double mean, double varianceToMean, int highest) {
        boolean poisson = varianceToMean == 1;
        double size = poisson ? 0 : mean / (varianceToMean - 1);
        double[] probability = new double[highest + 1];
        probability[0] = poisson ? Math.exp(-mean) : Math.pow(varianceToMean, -size);
        for (int k = 1; k <= highest; k++) {
            double step = poisson ? mean / k : (1 - 1 / varianceToMean) * (size + k - 1) / k;
            probability[k] = probability[k - 1] * step;
        }
        return probability;
    }
}
