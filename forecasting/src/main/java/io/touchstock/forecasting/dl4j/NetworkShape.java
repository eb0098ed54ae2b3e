package io.touchstock.forecasting.dl4j;

import java.util.List;

/**
 * Sizes of the network.
 *
 * @param historyFeatures numbers a day of the history
 * @param historyDays that the encoder reads
 * @param horizonFeatures numbers a day of the horizon
 * @param horizonDays that are forecast
 * @param attributeSizes per static attribute the number of its values, the unknown one at 0 included
 * @param hiddenUnits of encoder and decoder each
 */
record NetworkShape(
        int historyFeatures,
        int historyDays,
        int horizonFeatures,
        int horizonDays,
        List<Integer> attributeSizes,
        int hiddenUnits) {
    private static final int WIDEST_EMBEDDING = 6;

    NetworkShape {
        attributeSizes = List.copyOf(attributeSizes);
    }

    /** Grows with the logarithm of the number of values. */
    int embeddingWidth(int attribute) {
        int width = 1 + (int) (Math.log(attributeSizes.get(attribute)) / Math.log(2));
        return Math.max(1, Math.min(WIDEST_EMBEDDING, width));
    }
}
