package io.touchstock.forecasting.calibration;

import io.touchstock.forecasting.backtest.Combination;
import io.touchstock.forecasting.backtest.Round;
import io.touchstock.forecasting.backtest.StepRange;
import io.touchstock.forecasting.evaluation.DemandClass;
import io.touchstock.forecasting.evaluation.ScoredPath;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.Frequency;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Conformalised quantile regression in the form that scales each band about its median (Kivaranovic, Johnson and Leeb
 * 2020): a band grows or shrinks until it would have held before what it promises. Both sides move by one factor, so
 * that a level that was off in one window does not pull the next. By class of demand and part of the horizon; a group
 * of which little was seen takes what all classes show, or stays. The median and the mean stay. A band that begins at 0
 * has nothing below it, and is to hold what its upper quantile promises. Bands of few whole units stay: they can only
 * grow by whole units, and hold more than they promise because demand lies on their ends.
 */
public final class ConformalBands {
    private static final int LEAST_POINTS = 150;
    private static final double MOST_FACTOR = 8;
    /** Whole units between the 0.1 and 0.9 quantiles from which on scaling can do justice to a band. */
    private static final double LEAST_WHOLE_WIDTH = 10;
    /** A band that ends on a whole number holds what lies less than this beyond its unrounded end. */
    private static final double ROUNDING = 0.499;

    private static final int BANDS = QuantileForecast.LEVELS.size() / 2;

    private static final double[] UNCHANGED = ones();

    private final List<StepRange> ranges;
    private final Map<Group, double[]> factors;

    /** @param demandClass null for all */
    record Group(DemandClass demandClass, StepRange range) {}

    ConformalBands(List<StepRange> ranges, Map<Group, double[]> factors) {
        this.ranges = ranges;
        this.factors = factors;
    }

    /**
     * Learns from what a combination forecast from earlier origins. Where there are several, each is forecast by the
     * combination that learnt from the others, for what was learnt from a truth is nearer to it than it will be to the
     * next.
     */
    public static ConformalBands of(Combination base, List<Round> before) {
        Round first = before.get(0);
        Learner learner = new Learner(first.past().frequency(), first.horizon());
        for (Round round : before) {
            List<Round> others = new ArrayList<>(before);
            others.remove(round);
            learner.add(round, base.learn(others.isEmpty() ? before : others).forecast(round));
        }
        return learner.learned();
    }

    /** Leaves bands as they are: where nothing can be learnt. */
    public static ConformalBands unchanged(Frequency frequency, int horizon) {
        return new ConformalBands(StepRange.of(frequency, horizon), Map.of());
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

        /** Takes the forecasts of a round in. */
        void add(Round round, List<QuantileForecast> forecasts) {
            List<PanelSeries> series = round.past().series();
            for (int i = 0; i < series.size(); i++) {
                if (series.get(i).length() > 0) {
                    add(DemandClass.of(series.get(i)), ScoredPath.of(round.whole(), round.past(), i, forecasts.get(i)));
                }
            }
        }

        /** Takes a forecast in. */
        public void add(DemandClass demandClass, ScoredPath path) {
            boolean whole = isWhole(path.forecast());
            for (StepRange range : ranges) {
                Distances own = seen.computeIfAbsent(new Group(demandClass, range), fresh -> new Distances());
                Distances all = seen.computeIfAbsent(new Group(null, range), fresh -> new Distances());
                for (int step = range.from() - 1; step < Math.min(range.to(), path.steps()); step++) {
                    if (!Double.isNaN(path.actual(step)) && !tooNarrow(path.forecast(), step, whole)) {
                        double[] distances = distances(path, step, whole);
                        own.add(distances);
                        all.add(distances);
                    }
                }
            }
        }

        /** For each band, widest first: how far demand was from the median in band halves, and what it should hold. */
        private static double[] distances(ScoredPath path, int step, boolean whole) {
            double[] row = new double[2 * BANDS];
            double median = path.forecast().quantileAt(step, 0.5);
            double away = path.actual(step) - median;
            for (int band = 0; band < BANDS; band++) {
                double low = path.forecast().quantile(step, band);
                double high = path.forecast().quantile(step, QuantileForecast.LEVELS.size() - 1 - band);
                double half = away < 0 ? median - low : high - median;
                double outside = QuantileForecast.LEVELS.get(band);
                double beyond = Math.max(0, Math.abs(away) - (whole ? ROUNDING : 0));
                row[2 * band] = beyond == 0 ? 0 : half == 0 ? Double.POSITIVE_INFINITY : beyond / half;
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

    List<StepRange> ranges() {
        return ranges;
    }

    Map<Group, double[]> factors() {
        return Map.copyOf(factors);
    }

    /** Forecasts of a panel's series, in its order, with their bands scaled. */
    public List<QuantileForecast> apply(SalesPanel past, List<QuantileForecast> forecasts) {
        List<QuantileForecast> moved = new ArrayList<>();
        for (int i = 0; i < forecasts.size(); i++) {
            moved.add(apply(DemandClass.of(past.series().get(i)), forecasts.get(i)));
        }
        return moved;
    }

    /** The forecast with its bands scaled; quantiles do not cross and are not negative, and whole ones stay whole. */
    public QuantileForecast apply(DemandClass demandClass, QuantileForecast forecast) {
        int levels = QuantileForecast.LEVELS.size();
        double[] mean = new double[forecast.horizonDays()];
        double[][] quantiles = new double[mean.length][levels];
        boolean whole = isWhole(forecast);
        for (int step = 0; step < mean.length; step++) {
            double[] factor = tooNarrow(forecast, step, whole) ? UNCHANGED : factor(demandClass, step);
            double median = forecast.quantileAt(step, 0.5);
            mean[step] = forecast.mean(step);
            for (int level = 0; level < levels; level++) {
                int band = Math.min(level, levels - 1 - level);
                double scale = band < BANDS ? factor[band] : 1;
                double scaled = median + scale * (forecast.quantile(step, level) - median);
                quantiles[step][level] = whole ? Math.rint(scaled) : scaled;
            }
        }
        return QuantileForecast.rearranged(forecast.id(), forecast.asOf(), mean, quantiles);
    }

    private static boolean tooNarrow(QuantileForecast forecast, int step, boolean whole) {
        return whole && forecast.quantileAt(step, 0.9) - forecast.quantileAt(step, 0.1) < LEAST_WHOLE_WIDTH;
    }

    private static boolean isWhole(QuantileForecast forecast) {
        for (int step = 0; step < forecast.horizonDays(); step++) {
            for (int level = 0; level < QuantileForecast.LEVELS.size(); level++) {
                if (forecast.quantile(step, level) != Math.rint(forecast.quantile(step, level))) {
                    return false;
                }
            }
        }
        return true;
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

    private static double[] ones() {
        double[] factors = new double[BANDS];
        Arrays.fill(factors, 1);
        return factors;
    }
}
