package io.touchstock.forecasting.baseline;

import io.touchstock.forecasting.model.QuantileForecast;
import java.util.Arrays;

/** Demand that comes with a probability, and then with a size drawn from the past ones. */
final class SizesAndOccurrences {
    private static final int LATEST = 200;

    private final double[] sizes;
    private final boolean whole;

    SizesAndOccurrences(History history) {
        double[] all = new double[history.length()];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (history.observed(i) && history.demand(i) > 0) {
                all[count++] = history.demand(i);
            }
        }
        this.sizes = Arrays.copyOfRange(all, Math.max(0, count - LATEST), count);
        this.whole = history.whole();
        Arrays.sort(sizes);
    }

    /**
     * Quantiles at {@link QuantileForecast#LEVELS}.
     *
     * @param probability of any demand in a period
     * @param meanSize of the demand in periods with any; past sizes are stretched to it
     */
    double[] quantiles(double probability, double meanSize) {
        double[] quantiles = new double[QuantileForecast.LEVELS.size()];
        double stretch = sizes.length == 0
                ? 1
                : meanSize / Arrays.stream(sizes).average().orElse(meanSize);
        for (int level = 0; level < quantiles.length; level++) {
            double beyond = QuantileForecast.LEVELS.get(level) - (1 - probability);
            if (beyond > 0 && sizes.length > 0) {
                int at = (int) Math.min(sizes.length - 1, Math.floor(beyond / probability * sizes.length));
                double size = stretch * sizes[at];
                quantiles[level] = whole ? Math.max(1, Math.rint(size)) : size;
            }
        }
        return quantiles;
    }
}
