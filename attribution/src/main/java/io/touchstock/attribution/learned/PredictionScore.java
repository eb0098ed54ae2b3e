package io.touchstock.attribution.learned;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How well probabilities met outcomes.
 *
 * @param predictor whose probabilities
 * @param logLoss mean of -log(probability of what happened), in nats; the lower the better
 * @param auc probability that a journey that converted was given more than one that did not, ties half (the
 *     Mann-Whitney statistic, Hanley and McNeil 1982); NaN unless there are both
 */
public record PredictionScore(String predictor, double logLoss, double auc) {

    /** Below this AUC a predictor hardly tells journeys that convert from those that do not. */
    public static final double USEFUL_AUC = 0.6;

    private static final double LEAST_PROBABILITY = 1e-12;

    /**
     * Scores probabilities.
     *
     * @throws IllegalArgumentException unless there is one for each outcome
     */
    public static PredictionScore of(String predictor, double[] probabilities, boolean[] converted) {
        if (probabilities.length != converted.length || converted.length == 0) {
            throw new IllegalArgumentException(predictor + " gave " + probabilities.length + " probabilities for "
                    + converted.length + " journeys; give one for each, and at least one");
        }
        return new PredictionScore(predictor, logLoss(probabilities, converted), auc(probabilities, converted));
    }

    static double logLoss(double[] probabilities, boolean[] converted) {
        double sum = 0;
        for (int i = 0; i < converted.length; i++) {
            double ofOutcome = converted[i] ? probabilities[i] : 1 - probabilities[i];
            sum -= StrictMath.log(Math.max(LEAST_PROBABILITY, ofOutcome));
        }
        return sum / converted.length;
    }

    static double auc(double[] probabilities, boolean[] converted) {
        int[] order = IntStream.range(0, converted.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> probabilities[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double rankSum = 0;
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to < order.length && probabilities[order[to]] == probabilities[order[from]]) {
                to++;
            }
            double meanRank = (from + 1 + to) / 2.0;
            rankSum += meanRank
                    * Arrays.stream(order, from, to).filter(i -> converted[i]).count();
            from = to;
        }
        double positives =
                IntStream.range(0, converted.length).filter(i -> converted[i]).count();
        double negatives = converted.length - positives;
        return positives == 0 || negatives == 0
                ? Double.NaN
                : (rankSum - positives * (positives + 1) / 2) / (positives * negatives);
    }
}
