package io.touchstock.attribution.calibration;

import java.util.List;

/**
 * How far a model's credit and experiments lie apart beyond what chance explains: the variance tau² between the two
 * methods, by the moment estimator of DerSimonian and Laird (1986, "Meta-analysis in clinical trials"). Their mean
 * difference is held at zero instead of being estimated: a model that always credits too much is as wrong as one that
 * credits too much here and too little there.
 */
final class BetweenMethods {
    private BetweenMethods() {}

    /**
     * Estimates tau² so that the weighted squares of the differences are as large as expected, or 0 if they are smaller
     * than chance alone would make them.
     *
     * @param differences of independent pairs, each with the variance that chance gives it
     * @return 0 without a difference
     */
    static double variance(List<Estimate> differences) {
        double precision = 0;
        double squares = 0;
        for (Estimate difference : differences) {
            precision += difference.precision();
            squares += difference.precision() * difference.mean() * difference.mean();
        }
        return differences.isEmpty() ? 0 : Math.max(0, (squares - differences.size()) / precision);
    }
}
