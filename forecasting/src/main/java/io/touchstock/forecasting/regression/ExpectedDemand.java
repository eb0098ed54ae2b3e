package io.touchstock.forecasting.regression;

import java.util.Arrays;

/** What the regression expects of a series, in the past and over the horizon. */
public final class ExpectedDemand {
    private final Fitted fitted;
    private final LevelTrack level;
    private final double[] ahead;

    ExpectedDemand(Fitted fitted, LevelTrack level, double[] regressed) {
        this.fitted = fitted;
        this.level = level;
        this.ahead = Arrays.stream(regressed).map(mean -> mean * level.last()).toArray();
    }

    /** Expected demand of each step. */
    public double[] ahead() {
        return ahead.clone();
    }

    /**
     * What was expected of each past period with the level as it was known some periods earlier; {@code NaN} where
     * demand was not observed or nothing was known yet.
     *
     * @param lag at least 1
     */
    public double[] past(int lag) {
        double[] expected = new double[fitted.length()];
        Arrays.setAll(expected, i -> i < lag - 1 ? Double.NaN : fitted.mean(i) * level.before(i - lag + 1));
        return expected;
    }
}
