package io.touchstock.forecasting.regression;

import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What the pooled regression expects of every past period, those included whose demand was not observed. */
public final class PastShape {
    private static final Memory LONG = new Memory(2.5, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    private static final double LEAST = 1e-3;

    private final PooledRegression regression;

    private PastShape(PooledRegression regression) {
        this.regression = regression;
    }

    /** Learns from the observed periods of a panel; flat if there is none. */
    public static PastShape of(SalesPanel past) {
        return new PastShape(
                past.series().stream().noneMatch(PastShape::anyObserved) ? null : PooledRegression.fit(past, 1, LONG));
    }

    /** Expected units of each past period, positive; a series without an observed period is flat at its mean sales. */
    public double[] expected(PanelSeries series) {
        double[] expected = new double[series.length()];
        if (regression == null || !anyObserved(series)) {
            double mean = IntStream.range(0, series.length())
                    .mapToDouble(series::units)
                    .filter(units -> !Double.isNaN(units))
                    .average()
                    .orElse(0);
            Arrays.fill(expected, Math.max(LEAST, mean));
            return expected;
        }
        double[] fitted = regression.regressedPast(series);
        Arrays.setAll(expected, i -> Math.max(LEAST, fitted[i]));
        return expected;
    }

    private static boolean anyObserved(PanelSeries series) {
        return IntStream.range(0, series.length()).anyMatch(series::observed);
    }
}
