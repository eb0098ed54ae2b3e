package io.touchstock.forecasting.calibration;

import io.touchstock.forecasting.backtest.StepRange;
import io.touchstock.forecasting.evaluation.DemandClass;
import io.touchstock.forecasting.evaluation.ScoredPath;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.Frequency;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Conformalised quantile regression in the form that scales each band about its median (Kivaranovic, Johnson and Leeb
 * 2020): a band grows or shrinks until it would have held before what it promises. Both sides move by one factor, so
 * that a level that was off in one window does not pull the next. By class of demand and part of the horizon; a group
 * of which little was seen takes what all classes show, or stays. The median and the mean stay. A band that begins at 0
 * has nothing below it, and is to hold what its upper quantile promises.
 */
public final class ConformalBands {
    private static final int LEAST_POINTS = 150;
    private static final double MOST_FACTOR = 8;
    private static final int BANDS = QuantileForecast.LEVELS.size() / 2;

    private static final double[] UNCHANGED = unchanged();

    private final List<StepRange> ranges;
    private final Map<Group, double[]> factors;

    /** @param demandClass null for all */
    private record Group(DemandClass demandClass, StepRange range) {}

    private ConformalBands(List<StepRange> ranges, Map<Group, double[]> factors) {
        this.ranges = ranges;
        this.factors = factors;
    }

    /** Sees forecasts beside what came true. */
    public static final class Learner {
        private final List<StepRange> ranges;
        private final Map<Group, Distances> seen = new HashMap<>();

        /**
         * A learner that has seen nothing.
         *
         * @param horizon of the forecasts to come
         */
        public Learner(Frequency frequency, int horizon) {
            this.ranges = StepRange.of(frequency, horizon);
        }

        /** Takes a forecast in. */
        public void add(DemandClass demandClass, ScoredPath path) {
            for (StepRange range : ranges) {
                Distances own = seen.computeIfAbsent(new Group(demandClass, range), fresh -> new Distances());
                Distances all = seen.computeIfAbsent(new Group(null, range), fresh -> new Distances());
                for (int step = range.from() - 1; step < Math.min(range.to(), path.steps()); step++) {
                    if (!Double.isNaN(path.actual(step))) {
                        double[] distances = distances(path, step);
                        own.add(distances);
                        all.add(distances);
                    }
                }
            }
        }

        /** For each band, widest first: how far demand was from the median in band halves, and what it should hold. */
        private static double[] distances(ScoredPath path, int step) {
            double[] row = new double[2 * BANDS];
            double median = path.forecast().quantileAt(step, 0.5);
            double away = path.actual(step) - median;
            for (int band = 0; band < BANDS; band++) {
                double low = path.forecast().quantile(step, band);
                double high = path.forecast().quantile(step, QuantileForecast.LEVELS.size() - 1 - band);
                double half = away < 0 ? median - low : high - median;
                double outside = QuantileForecast.LEVELS.get(band);
                row[2 * band] = away == 0 ? 0 : half == 0 ? Double.POSITIVE_INFINITY : Math.abs(away) / half;
                row[2 * band + 1] = low == 0 ? 1 - outside : 1 - 2 * outside;
            }
            return row;
        }

        /** What was learnt so far. */
        public ConformalBands learned() {
            Map<Group, double[]> factors = new HashMap<>();
            seen.forEach((group, distances) -> {
                if (distances.count >= LEAST_POINTS) {
                    factors.put(group, distances.factors());
                }
            });
            return new ConformalBands(ranges, factors);
        }
    }

    /** The forecast with its bands scaled; quantiles do not cross and are not negative. */
    public QuantileForecast apply(DemandClass demandClass, QuantileForecast forecast) {
        int levels = QuantileForecast.LEVELS.size();
        double[] mean = new double[forecast.horizonDays()];
        double[][] quantiles = new double[mean.length][levels];
        for (int step = 0; step < mean.length; step++) {
            double[] factor = factor(demandClass, step);
            double median = forecast.quantileAt(step, 0.5);
            mean[step] = forecast.mean(step);
            for (int level = 0; level < levels; level++) {
                int band = Math.min(level, levels - 1 - level);
                double scale = band < BANDS ? factor[band] : 1;
                quantiles[step][level] = median + scale * (forecast.quantile(step, level) - median);
            }
        }
        return QuantileForecast.rearranged(forecast.id(), forecast.asOf(), mean, quantiles);
    }

    private double[] factor(DemandClass demandClass, int step) {
        double[] found = null;
        for (StepRange range : ranges) {
            if (found == null && step + 1 <= range.to()) {
                double[] any = factors.getOrDefault(new Group(null, range), UNCHANGED);
                found = factors.getOrDefault(new Group(demandClass, range), any);
            }
        }
        return found == null ? UNCHANGED : found;
    }

    /** Distances of demand from the median, in halves of each band. */
    private static final class Distances {
        private double[][] rows = new double[256][];
        private int count;

        void add(double[] row) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, 2 * count);
            }
            rows[count++] = row;
        }

        /** For each band the factor that makes it hold what it should, on average. */
        double[] factors() {
            double[] factors = new double[BANDS];
            double[] column = new double[count];
            for (int band = 0; band < BANDS; band++) {
                double wanted = 0;
                for (int row = 0; row < count; row++) {
                    column[row] = rows[row][2 * band];
                    wanted += rows[row][2 * band + 1] / count;
                }
                Arrays.sort(column);
                int rank = (int) Math.ceil(wanted * (count + 1));
                double factor = column[Math.max(0, Math.min(count - 1, rank - 1))];
                factors[band] = Math.max(1 / MOST_FACTOR, Math.min(MOST_FACTOR, factor));
            }
            return factors;
        }
    }

    private static double[] unchanged() {
        double[] factors = new double[BANDS];
        Arrays.fill(factors, 1);
        return factors;
    }
}
