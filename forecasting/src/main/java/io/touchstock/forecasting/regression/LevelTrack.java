package io.touchstock.forecasting.regression;

/**
 * The ratio of demand to regression, smoothed: discounted demand over discounted means, with a prior that weighs as
 * much as the demand of two periods' noise (the gamma-Poisson filter of Harvey and Fernandes 1989).
 */
final class LevelTrack {
    private static final double PRIOR_WEIGHT = 2;

    private final double[] before;
    private final double last;

    /**
     * Follows a series.
     *
     * @param decay weight of a period over that of the next; 1 keeps the level
     * @param common the level of all series, to start from
     */
    LevelTrack(Fitted fitted, double decay, double common) {
        double prior = PRIOR_WEIGHT * fitted.dispersion();
        this.before = new double[fitted.length()];
        double demand = 0;
        double means = 0;
        for (int i = 0; i < before.length; i++) {
            before[i] = decay == 1 ? 1 : (prior + demand) / (prior + means);
            demand *= decay;
            means *= decay;
            if (!Double.isNaN(fitted.mean(i))) {
                demand += fitted.demand(i);
                means += fitted.mean(i);
            }
        }
        this.last = decay == 1 ? common : (prior * common + demand) / (prior + means);
    }

    /** The level as it was known before a period. */
    double before(int index) {
        return before[index];
    }

    /** The level after the last period. */
    double last() {
        return last;
    }
}
