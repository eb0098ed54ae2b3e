package io.touchstock.inventory.projection;

import io.touchstock.connectors.event.ForecastDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

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
 *
 * Of a day of which some quantiles are not known, the others choose in the same way.
 */
final class CountDemand {

    /** Stands for a quantile that is not known. */
    static final double UNKNOWN = Double.NaN;

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
        if (Arrays.stream(quantiles).anyMatch(Double::isNaN)) {
            return Optional.empty();
        }
        if (hardlyEverSells(quantiles)) {
            quantiles[LEVELS_TO_90] = UNKNOWN;
        }
        double mean = day.mean();
        OptionalDouble ratio = varianceToMean(mean, quantiles);
        if (ratio.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                ratio.getAsDouble() == 1
                        ? DemandDistribution.poisson(mean)
                        : DemandDistribution.negativeBinomial(mean, mean * ratio.getAsDouble()));
    }

    /**
     * All seven quantiles of the demand that has the mean and those that are known.
     *
     * @param quantiles at 5, 10, 25, 50, 75, 90 and 95 %, {@link #UNKNOWN} where they are not known
     * @return empty if there is no such demand
     */
    static Optional<double[]> completed(double mean, double[] quantiles) {
        OptionalDouble ratio = varianceToMean(mean, quantiles);
        if (ratio.isEmpty()) {
            return Optional.empty();
        }
        double[] probability = probabilities(mean, ratio.getAsDouble(), MOST_UNITS);
        double[] complete = new double[LEVELS.length];
        int units = 0;
        double atMost = probability[0];
        for (int i = 0; i < LEVELS.length; i++) {
            while (atMost < LEVELS[i] - ROUNDING) {
                units++;
                if (units > MOST_UNITS) {
                    return Optional.empty();
                }
                atMost += probability[units];
            }
            complete[i] = units;
        }
        return Optional.of(complete);
    }

    private static boolean hardlyEverSells(double[] quantiles) {
        double q95 = quantiles[LEVELS_TO_90];
        return quantiles[LEVELS_TO_90 - 1] <= WHOLE && q95 <= 1 && !isWhole(q95);
    }

    /** 1 for Poisson demand; empty if there is no demand with this mean and those quantiles that are known. */
    private static OptionalDouble varianceToMean(double mean, double[] quantiles) {
        if (!(mean > 0 && mean <= MOST_UNITS) || !areCounts(quantiles)) {
            return OptionalDouble.empty();
        }
        int highest = (int) Math.rint(Arrays.stream(quantiles)
                .filter(quantile -> !Double.isNaN(quantile))
                .max()
                .orElse(0));
        if (meets(probabilities(mean, 1, highest), quantiles)) {
            return OptionalDouble.of(1);
        }
        List<Double> fitting = new ArrayList<>();
        for (double ratio : VARIANCE_TO_MEAN) {
            if (meets(probabilities(mean, ratio, highest), quantiles)) {
                fitting.add(ratio);
            }
        }
        return fitting.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(fitting.get((fitting.size() - 1) / 2));
    }

    private static boolean areCounts(double[] quantiles) {
        double before = 0;
        for (double quantile : quantiles) {
            if (Double.isNaN(quantile)) {
                continue;
            }
            if (!(quantile >= before - WHOLE && quantile <= MOST_UNITS && isWhole(quantile))) {
                return false;
            }
            before = quantile;
        }
        return true;
    }

    private static boolean isWhole(double quantile) {
        return Math.abs(quantile - Math.rint(quantile)) <= WHOLE;
    }

    private static boolean meets(double[] probability, double[] quantiles) {
        for (int i = 0; i < quantiles.length; i++) {
            if (Double.isNaN(quantiles[i])) {
                continue;
            }
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
