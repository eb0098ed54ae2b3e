package io.touchstock.inventory.projection;

import io.touchstock.connectors.event.ForecastDay;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A forecast day of which only some quantiles are known. Whole quantiles of a few units that a counting distribution of
 * the forecast's mean has ({@link CountDemand}) are completed by its others. Elsewhere those that are missing are
 * placed as a normal distribution with its own spread to either side of the median has them (the two-piece normal, John
 * 1982). If that falls short of the forecast's mean, as for an article that rarely sells, the highest quantile rises
 * until it is met.
 */
public final class SparseQuantiles {

    private static final double Z_75 = 0.6744897501960817;
    private static final double Z_90 = 1.2815515655446004;
    private static final double Z_95 = 1.6448536269514722;

    private static final double CLOSE_ENOUGH = 1e-9;
    private static final int MOST_STEPS = 20;
    /** By so much at most the mean of a demand rises with its 95 % quantile. */
    private static final double RISE_OF_MEAN = 0.2;

    private SparseQuantiles() {}

    /**
     * The day with all quantiles, each lifted to the one before where they cross, none below 0.
     *
     * @param q05 null if it is not known; likewise q25, q75 and q95
     * @throws IllegalArgumentException if a number is not finite or more than a day can have
     */
    public static ForecastDay filled(
            LocalDate day,
            double mean,
            Double q05,
            double q10,
            Double q25,
            double q50,
            Double q75,
            double q90,
            Double q95) {
        double low = Math.max(0, q10);
        double middle = Math.max(low, q50);
        double high = Math.max(middle, q90);
        if (q05 == null || q25 == null || q75 == null || q95 == null) {
            double[] known = {
                q05 == null ? CountDemand.UNKNOWN : within(0, q05, low),
                low,
                q25 == null ? CountDemand.UNKNOWN : within(low, q25, middle),
                middle,
                q75 == null ? CountDemand.UNKNOWN : within(middle, q75, high),
                high,
                q95 == null ? CountDemand.UNKNOWN : Math.max(high, q95)
            };
            Optional<double[]> counts = CountDemand.completed(mean, known);
            if (counts.isPresent()) {
                double[] q = counts.get();
                return new ForecastDay(day, mean, q[0], q[1], q[2], q[3], q[4], q[5], q[6]);
            }
        }
        double below = (middle - low) / Z_90;
        double above = (high - middle) / Z_90;
        ForecastDay filled = new ForecastDay(
                day,
                mean,
                within(0, q05 == null ? middle - below * Z_95 : q05, low),
                low,
                within(low, q25 == null ? middle - below * Z_75 : q25, middle),
                middle,
                within(middle, q75 == null ? middle + above * Z_75 : q75, high),
                high,
                Math.max(high, q95 == null ? middle + above * Z_95 : q95));
        return q95 == null ? raisedToMean(filled) : filled;
    }

    private static ForecastDay raisedToMean(ForecastDay filled) {
        ForecastDay raised = filled;
        double missing = missing(raised);
        for (int i = 0; i < MOST_STEPS && missing > CLOSE_ENOUGH; i++) {
            raised = new ForecastDay(
                    raised.day(),
                    raised.mean(),
                    raised.q05(),
                    raised.q10(),
                    raised.q25(),
                    raised.q50(),
                    raised.q75(),
                    raised.q90(),
                    Math.min(QuantileDemand.MOST_UNITS, raised.q95() + missing / RISE_OF_MEAN));
            missing = missing(raised);
        }
        return raised;
    }

    private static double missing(ForecastDay day) {
        return day.mean() - QuantileDemand.of(day).expectedLoss(0);
    }

    private static double within(double least, double quantile, double most) {
        return Math.min(most, Math.max(least, quantile));
    }
}
