package io.touchstock.forecasting.challenge;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a challenge came to.
 *
 * @param replaces whether the challenger takes the champion's place
 * @param champion its mean loss over the series
 * @param challenger its mean loss over the series
 * @param gain share of the champion's loss that the challenger saves; negative if it loses more
 * @param low the gain that nineteen of twenty resamples of the series exceed
 * @param high the gain that one of twenty exceeds
 * @param series that were compared
 */
public record Verdict(
        boolean replaces, double champion, double challenger, double gain, double low, double high, int series) {
    private static final int RESAMPLES = 2000;
    private static final double LOWEST_SHARE = 0.05;
    /** Fewer never tell anything. */
    public static final int LEAST_SERIES = 5;

    /**
     * The challenger wins if it is better by more than chance: in nineteen of twenty bootstrap samples of the series
     * (Efron and Tibshirani 1993, chapter 13). Series are drawn whole, since days of a series err together. Fewer than
     * five series are never enough.
     */
    public static Verdict of(List<PairedLoss> pairs, long seed) {
        if (pairs.size() < LEAST_SERIES) {
            return of(pairs, Double.NaN, Double.NaN);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] gains = new double[RESAMPLES];
        for (int sample = 0; sample < RESAMPLES; sample++) {
            double champion = 0;
            double challenger = 0;
            for (int draw = 0; draw < pairs.size(); draw++) {
                PairedLoss pair = pairs.get(random.nextInt(pairs.size()));
                champion += pair.champion();
                challenger += pair.challenger();
            }
            gains[sample] = champion == 0 ? 0 : 1 - challenger / champion;
        }
        Arrays.sort(gains);
        int lowest = (int) (LOWEST_SHARE * RESAMPLES);
        return of(pairs, gains[lowest], gains[RESAMPLES - 1 - lowest]);
    }

    private static Verdict of(List<PairedLoss> pairs, double low, double high) {
        double champion =
                pairs.stream().mapToDouble(PairedLoss::champion).average().orElse(Double.NaN);
        double challenger =
                pairs.stream().mapToDouble(PairedLoss::challenger).average().orElse(Double.NaN);
        double gain = champion == 0 ? 0 : 1 - challenger / champion;
        return new Verdict(low > 0, champion, challenger, gain, low, high, pairs.size());
    }
}
