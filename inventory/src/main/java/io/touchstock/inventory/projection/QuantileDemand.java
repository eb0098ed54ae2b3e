package io.touchstock.inventory.projection;

import io.touchstock.connectors.event.ForecastDay;

/**
 * The demand that a forecast day describes, as a continuous distribution and as whole units. The rule:
 *
 * <ol>
 *   <li>Quantiles below 0 count as 0; one that lies below its predecessor is lifted to it.
 *   <li>Between the quantiles the quantile function is linear.
 *   <li>Below the 5 % quantile it runs linearly down to q05 - (q25 - q05), not below 0.
 *   <li>Above the 95 % quantile the tail is exponential. Its mean excess b is what the step from q90 to q95 says, b0 =
 *       (q95 - q90) / ln 2, unless the forecast's mean asks for another: then b moves as far as the mean asks, but not
 *       below b0 / 2 and not above b0 + 20·(mean - q75)⁺. So a mean that is slightly off cannot inflate the tail of a
 *       steady article, while for an article that rarely sells, whose quantiles are nearly all 0, the mean alone says
 *       how much is sold when it sells, and is met exactly.
 *   <li>What the tail leaves between the mean so described and the forecast's, all amounts make up together: they are
 *       multiplied by one factor, {@value #FARTHEST_CORRECTION} away from 1 at most. The quantiles of an article that
 *       sells a few units at a time are whole numbers, between which a straight line is up to a quarter off; its mean
 *       is not. A mean of 0 beside quantiles above 0 is taken for missing.
 *   <li>An amount between two whole numbers goes to both, in proportion to its nearness. That keeps the mean, and at
 *       every whole stock the expected loss E[(demand - stock)⁺] is exactly that of the continuous distribution: the
 *       probabilities are its second differences.
 * </ol>
 */
final class QuantileDemand {

    private static final double[] LEVELS = {0, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95};
    private static final double TAIL = 0.05;
    private static final double FARTHEST_CORRECTION = 0.3;
    /** More a day for one item at one location is taken for a mistake. */
    static final int MOST_UNITS = 200_000;

    private static final double NEGLIGIBLE_LOSS_UNITS = 1e-10;

    private final double[] quantiles;
    private final double meanExcess;

    private QuantileDemand(double[] quantiles, double meanExcess) {
        this.quantiles = quantiles;
        this.meanExcess = meanExcess;
    }

    /**
     * Reads a forecast day.
     *
     * @throws IllegalArgumentException if one of its numbers is not finite or above {@value #MOST_UNITS}
     */
    static QuantileDemand of(ForecastDay day) {
        double[] q = {0, day.q05(), day.q10(), day.q25(), day.q50(), day.q75(), day.q90(), day.q95()};
        for (int i = 1; i < q.length; i++) {
            if (!(Math.abs(q[i]) <= MOST_UNITS)) {
                throw new IllegalArgumentException("the " + LEVELS[i] + " quantile of " + day.day() + " is " + q[i]
                        + "; it must be a number of units up to " + MOST_UNITS);
            }
            q[i] = Math.max(q[i], q[i - 1]);
        }
        if (!(Math.abs(day.mean()) <= MOST_UNITS)) {
            throw new IllegalArgumentException("the mean of " + day.day() + " is " + day.mean()
                    + "; it must be a number of units up to " + MOST_UNITS);
        }
        q[0] = Math.max(0, q[1] - (q[3] - q[1]));
        double body = 0;
        for (int i = 1; i < q.length; i++) {
            body += (LEVELS[i] - LEVELS[i - 1]) * (q[i - 1] + q[i]) / 2;
        }
        double usual = (q[7] - q[6]) / Math.log(2);
        double asked = (day.mean() - body) / TAIL - q[7];
        double most = usual + Math.max(0, day.mean() - q[5]) / TAIL;
        double meanExcess = Math.min(most, Math.max(usual / 2, asked));
        double factor = towards(day.mean(), body + TAIL * (q[7] + meanExcess));
        for (int i = 0; i < q.length; i++) {
            q[i] *= factor;
        }
        return new QuantileDemand(q, meanExcess * factor);
    }

    private static double towards(double mean, double described) {
        return mean > 0 && described > 0
                ? Math.min(1 + FARTHEST_CORRECTION, Math.max(1 - FARTHEST_CORRECTION, mean / described))
                : 1;
    }

    DemandDistribution discretised() {
        double beyondTop = meanExcess * Math.max(0, Math.log(TAIL * Math.max(meanExcess, 1) / NEGLIGIBLE_LOSS_UNITS));
        int highest = (int) Math.min(MOST_UNITS, Math.ceil(quantiles[7] + beyondTop)) + 1;
        double[] mass = new double[highest + 1];
        mass[0] = Math.max(0, 1 - expectedLoss(0) + expectedLoss(1));
        double total = mass[0];
        for (int k = 1; k < highest; k++) {
            mass[k] = Math.max(0, expectedLoss(k - 1.0) - 2 * expectedLoss(k) + expectedLoss(k + 1.0));
            total += mass[k];
        }
        mass[highest] = Math.max(0, 1 - total);
        return DemandDistribution.trimmed(0, mass);
    }

    /** E[(demand - stock)⁺] of the continuous distribution. */
    double expectedLoss(double stockUnits) {
        double loss = 0;
        for (int i = 1; i < quantiles.length; i++) {
            double from = quantiles[i - 1];
            double to = quantiles[i];
            double weight = LEVELS[i] - LEVELS[i - 1];
            if (stockUnits <= from) {
                loss += weight * ((from + to) / 2 - stockUnits);
            } else if (stockUnits < to) {
                loss += weight * (to - stockUnits) * (to - stockUnits) / (2 * (to - from));
            }
        }
        double top = quantiles[7];
        if (stockUnits <= top) {
            return loss + TAIL * (top + meanExcess - stockUnits);
        }
        return meanExcess == 0 ? loss : loss + TAIL * meanExcess * Math.exp((top - stockUnits) / meanExcess);
    }
}
