package io.touchstock.benchmarks.truth;

import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * How far estimated shares of the channels are from the true ones.
 *
 * @param meanAbsolute mean absolute error over the channels, 0 to 1
 * @param spearman rank correlation (Spearman 1904) with mean ranks for ties; NaN where either side is all ties
 * @param kendall tau-b (Kendall 1945); NaN likewise
 */
record ShareError(double meanAbsolute, double spearman, double kendall) {

    /** Both with one entry a channel, in the same order; at least two channels. */
    static ShareError of(double[] truth, double[] estimate) {
        double sum = 0;
        for (int channel = 0; channel < truth.length; channel++) {
            sum += Math.abs(truth[channel] - estimate[channel]);
        }
        boolean ranked = differ(truth) && differ(estimate);
        return new ShareError(
                sum / truth.length,
                ranked ? new SpearmansCorrelation().correlation(truth, estimate) : Double.NaN,
                ranked ? new KendallsCorrelation().correlation(truth, estimate) : Double.NaN);
    }

    /** Parts of their sum; all zero if the sum is. Negative parts stay negative. */
    static double[] shares(double[] amounts) {
        double sum = Arrays.stream(amounts).sum();
        return Arrays.stream(amounts).map(amount -> sum == 0 ? 0 : amount / sum).toArray();
    }

    private static boolean differ(double[] numbers) {
        return Arrays.stream(numbers).distinct().count() > 1;
    }
}
