package io.touchstock.forecasting.model;

import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The demand distribution of each day of the horizon, in units. Quantiles never cross and nothing is negative. */
public final class QuantileForecast {
    /** The levels every forecaster gives, ascending. */
    public static final List<Double> LEVELS = List.of(0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95);

    private final SeriesId id;
    private final LocalDate asOf;
    private final double[] mean;
    private final double[][] quantiles;

    private QuantileForecast(SeriesId id, LocalDate asOf, double[] mean, double[][] quantiles) {
        this.id = id;
        this.asOf = asOf;
        this.mean = mean;
        this.quantiles = quantiles;
    }

    /**
     * Takes raw numbers and makes them a distribution: negatives become 0 and crossing quantiles are sorted, which
     * never raises the pinball loss (Chernozhukov, Fernández-Val and Galichon 2010).
     *
     * @param mean per day
     * @param quantiles per day, then per level of {@link #LEVELS}
     * @throws IllegalArgumentException if the shape is wrong or a number is not finite
     */
    public static QuantileForecast rearranged(SeriesId id, LocalDate asOf, double[] mean, double[][] quantiles) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(asOf, "asOf");
        if (mean.length == 0 || quantiles.length != mean.length) {
            throw new IllegalArgumentException("Forecast of " + id + ": " + mean.length + " days of means and "
                    + quantiles.length + " of quantiles; both must be the horizon");
        }
        double[] clippedMean = new double[mean.length];
        double[][] sorted = new double[mean.length][];
        for (int day = 0; day < mean.length; day++) {
            if (quantiles[day].length != LEVELS.size()) {
                throw new IllegalArgumentException("Forecast of " + id + ", day " + day + ": " + quantiles[day].length
                        + " quantiles; give one for each of " + LEVELS);
            }
            clippedMean[day] = demand(id, day, mean[day]);
            double[] levels = new double[LEVELS.size()];
            for (int level = 0; level < levels.length; level++) {
                levels[level] = demand(id, day, quantiles[day][level]);
            }
            Arrays.sort(levels);
            sorted[day] = levels;
        }
        return new QuantileForecast(id, asOf, clippedMean, sorted);
    }

    private static double demand(SeriesId id, int day, double units) {
        if (!Double.isFinite(units)) {
            throw new IllegalArgumentException("Forecast of " + id + ", day " + day + ": " + units
                    + " is no number of units; the model has diverged, train it again with a smaller learning rate");
        }
        return units <= 0 ? 0 : units;
    }

    public SeriesId id() {
        return id;
    }

    /** The last day whose units the model has seen. */
    public LocalDate asOf() {
        return asOf;
    }

    public int horizonDays() {
        return mean.length;
    }

    /** The day of a step; step 0 is the day after {@link #asOf}. */
    public LocalDate day(int step) {
        return asOf.plusDays(step + 1L);
    }

    /** Expected units of a step. */
    public double mean(int step) {
        return mean[step];
    }

    /** The quantile of a step at the level with this index in {@link #LEVELS}. */
    public double quantile(int step, int levelIndex) {
        return quantiles[step][levelIndex];
    }

    /**
     * The quantile of a step at a level.
     *
     * @throws IllegalArgumentException if the level is none of {@link #LEVELS}
     */
    public double quantileAt(int step, double level) {
        int index = LEVELS.indexOf(level);
        if (index < 0) {
            throw new IllegalArgumentException("Level " + level + " is not forecast; choose one of " + LEVELS);
        }
        return quantiles[step][index];
    }
}
