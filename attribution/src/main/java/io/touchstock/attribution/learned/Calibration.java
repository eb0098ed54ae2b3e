package io.touchstock.attribution.learned;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Straightens log odds so that of the journeys given a probability that share converts (Platt 1999): the line
 * {@code intercept + slope * logOdds}, fitted on journeys that the weights were not learnt from.
 *
 * @param slope more than 0, so that the order of the journeys stays
 */
public record Calibration(double intercept, double slope) implements Serializable {

    /** Changes nothing. */
    public static final Calibration NONE = new Calibration(0, 1);

    private static final double RIDGE = 1e-6;
    private static final int FEWEST_OF_EACH = 20;

    public Calibration {
        if (!(slope > 0)) {
            throw new IllegalArgumentException("slope is " + slope + "; it must be more than 0");
        }
    }

    /** Fitted on outcomes; {@link #NONE} if there are too few or if they speak against the order of the log odds. */
    static Calibration fitted(double[] logOdds, boolean[] converted) {
        int conversions = 0;
        List<double[]> rows = new ArrayList<>(logOdds.length);
        for (int i = 0; i < logOdds.length; i++) {
            rows.add(new double[] {logOdds[i]});
            conversions += converted[i] ? 1 : 0;
        }
        if (Math.min(conversions, logOdds.length - conversions) < FEWEST_OF_EACH) {
            return NONE;
        }
        double[] line = LogisticRegression.fit(rows, converted, RIDGE).coefficients();
        return line[1] > 0 ? new Calibration(line[0], line[1]) : NONE;
    }

    /** The probability that belongs to log odds. */
    double probability(double logOdds) {
        return Logistic.of(intercept + slope * logOdds);
    }
}
