package io.touchstock.forecasting.boosting;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Rows to learn from: features in bins, what came true, and how much each weighs. */
final class Examples {
    /** Bins of a feature at most. */
    static final int BINS = 64;

    private static final int SAMPLE = 20_000;

    private final byte[][] bins;
    private final float[][] cuts;
    private final float[] actual;
    private final float[] weight;

    private Examples(byte[][] bins, float[][] cuts, float[] actual, float[] weight) {
        this.bins = bins;
        this.cuts = cuts;
        this.actual = actual;
        this.weight = weight;
    }

    /**
     * Puts each feature's values into bins of about the same number of rows.
     *
     * @param features per row and feature; not kept
     */
    static Examples of(float[][] features, float[] actual, float[] weight, SplittableRandom random) {
        int width = features[0].length;
        byte[][] bins = new byte[width][features.length];
        float[][] cuts = new float[width][];
        float[] column = new float[Math.min(SAMPLE, features.length)];
        for (int feature = 0; feature < width; feature++) {
            for (int i = 0; i < column.length; i++) {
                int row = column.length == features.length ? i : random.nextInt(features.length);
                column[i] = features[row][feature];
            }
            cuts[feature] = cuts(column);
            for (int row = 0; row < features.length; row++) {
                bins[feature][row] = (byte) bin(cuts[feature], features[row][feature]);
            }
        }
        return new Examples(bins, cuts, actual, weight);
    }

    /** Ascending values; a row lies in the bin of the first that is not smaller. */
    private static float[] cuts(float... values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        float[] found = new float[BINS - 1];
        int count = 0;
        for (int i = 1; i < BINS; i++) {
            float cut = sorted[(int) ((long) (sorted.length - 1) * i / BINS)];
            if (cut < sorted[sorted.length - 1] && (count == 0 || cut > found[count - 1])) {
                found[count++] = cut;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int bin(float[] cuts, float value) {
        int place = Arrays.binarySearch(cuts, value);
        return place < 0 ? -place - 1 : place;
    }

    int rows() {
        return actual.length;
    }

    int features() {
        return bins.length;
    }

    int bins(int feature) {
        return cuts[feature].length + 1;
    }

    /** Per row the feature's bin. */
    byte[] binned(int feature) {
        return bins[feature];
    }

    /** The greatest value of a bin. */
    float cut(int feature, int bin) {
        return cuts[feature][bin];
    }

    float actual(int row) {
        return actual[row];
    }

    float weight(int row) {
        return weight[row];
    }
}
