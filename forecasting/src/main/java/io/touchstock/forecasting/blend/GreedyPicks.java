package io.touchstock.forecasting.blend;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Shares chosen one pick after the other, with replacement, each the one that lowers a loss most (Caruana,
 * Niculescu-Mizil, Crew and Ksikes 2004).
 */
final class GreedyPicks {
    private GreedyPicks() {}

    /** @param loss of shares that add up to 1 */
    static double[] shares(int models, int picks, ToDoubleFunction<double[]> loss) {
        int[] counts = new int[models];
        for (int pick = 1; pick <= picks; pick++) {
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int model = 0; model < models; model++) {
                counts[model]++;
                double tried = loss.applyAsDouble(shares(counts, pick));
                counts[model]--;
                if (tried < least) {
                    least = tried;
                    best = model;
                }
            }
            counts[best]++;
        }
        return shares(counts, picks);
    }

    private static double[] shares(int[] counts, int total) {
        double[] shares = new double[counts.length];
        Arrays.setAll(shares, model -> (double) counts[model] / total);
        return shares;
    }
}
