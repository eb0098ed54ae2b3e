package io.touchstock.forecasting.boosting;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Rows as they are drawn, up to so many. */
final class DrawnRows {
    private final float[][] features;
    private final float[] actual;
    private final float[] weight;
    private int count;

    DrawnRows(int most) {
        features = new float[most][];
        actual = new float[most];
        weight = new float[most];
    }

    int most() {
        return features.length;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Takes a row in; one too many is left out. */
    void add(float[] row, float truth, float weighs) {
        if (count < features.length) {
            features[count] = row;
            actual[count] = truth;
            weight[count++] = weighs;
        }
    }

    /** What was drawn, with weights of 1 on average. */
    Examples examples(SplittableRandom random) {
        float[] relative = Arrays.copyOf(weight, count);
        double mean = 0;
        for (float each : relative) {
            mean += each / count;
        }
        for (int i = 0; i < count; i++) {
            relative[i] /= (float) mean;
        }
        return Examples.of(Arrays.copyOf(features, count), Arrays.copyOf(actual, count), relative, random);
    }
}
