package io.touchstock.forecasting.regression;

import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.series.SeriesId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses how long the regression remembers by forecasting the last two horizons of the past, each from what was before
 * it, on a sample of the series. What wins is the memory with the least squared error, each series' in units of its own
 * noise.
 */
final class MemoryChoice {
    private static final double FOR_EVER = Double.POSITIVE_INFINITY;
    private static final double[] COEFFICIENTS = {0.75, 2.5};
    private static final double[] COMMON = {FOR_EVER, 0.08, 0.25};
    private static final double[] OWN = {FOR_EVER, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64};
    private static final Memory USUAL = new Memory(2.5, FOR_EVER, 0.32);
    private static final int SAMPLE = 100;
    private static final int WINDOWS = 2;
    private static final double LEAST_YEARS = 0.5;

    private MemoryChoice() {}

    static Memory of(SalesPanel past, int horizon) {
        int shortest = (int) (LEAST_YEARS * past.frequency().periodsPerYear());
        if (past.periods() - horizon < shortest) {
            return USUAL;
        }
        Set<SeriesId> ids = PooledRegression.spread(past, SAMPLE).stream()
                .map(PanelSeries::id)
                .collect(Collectors.toCollection(HashSet::new));
        SalesPanel sample = past.only(series -> ids.contains(series.id()));
        Memory best = USUAL;
        double least = Double.POSITIVE_INFINITY;
        for (double coefficients : COEFFICIENTS) {
            List<Trial> trials = trials(sample, horizon, coefficients, shortest);
            for (double common : COMMON) {
                for (double own : OWN) {
                    Memory memory = new Memory(coefficients, common, own);
                    double error = trials.stream()
                            .mapToDouble(trial -> trial.error(memory))
                            .sum();
                    if (error < least) {
                        least = error;
                        best = memory;
                    }
                }
            }
        }
        return best;
    }

    private static List<Trial> trials(SalesPanel sample, int horizon, double coefficients, int shortest) {
        List<Trial> trials = new ArrayList<>();
        for (int window = 1; window <= WINDOWS; window++) {
            int end = sample.periods() - window * horizon;
            if (end >= shortest) {
                trials.add(new Trial(sample, end, horizon, coefficients));
            }
        }
        return trials;
    }

    /** One window: fits of its past, and what came true. */
    private static final class Trial {
        private final int end;
        private final double periodsPerYear;
        private final List<Fitted> fits = new ArrayList<>();
        private final List<double[]> regressed = new ArrayList<>();
        private final List<PanelSeries> truth = new ArrayList<>();

        Trial(SalesPanel whole, int end, int horizon, double coefficients) {
            this.end = end;
            this.periodsPerYear = whole.frequency().periodsPerYear();
            SalesPanel past = whole.asOf(whole.day(end - 1));
            List<PanelSeries> usable =
                    PooledRegression.spread(past, past.series().size());
            PooledRegression regression =
                    PooledRegression.fit(past, horizon, new Memory(coefficients, FOR_EVER, FOR_EVER));
            Set<SeriesId> ids = usable.stream().map(PanelSeries::id).collect(Collectors.toCollection(HashSet::new));
            whole.series().stream().filter(series -> ids.contains(series.id())).forEach(truth::add);
            fits.addAll(usable.parallelStream().map(regression::fitted).toList());
            for (int i = 0; i < usable.size(); i++) {
                regressed.add(regression.regressed(usable.get(i), fits.get(i)));
            }
        }

        double error(Memory memory) {
            double common = Double.isInfinite(memory.common())
                    ? 1
                    : CommonLevel.of(fits, Memory.decay(memory.common(), periodsPerYear));
            double decay = Memory.decay(memory.own(), periodsPerYear);
            double sum = 0;
            for (int i = 0; i < fits.size(); i++) {
                sum += error(fits.get(i), truth.get(i), regressed.get(i), decay, common);
            }
            return sum;
        }

        private double error(Fitted fitted, PanelSeries came, double[] ahead, double decay, double common) {
            double level = new LevelTrack(fitted, decay, common).last();
            double squares = 0;
            double means = 0;
            for (int step = 0; step < ahead.length; step++) {
                int at = end + step - came.start();
                if (at < came.length() && at >= 0 && came.observed(at)) {
                    double error = came.units(at) - level * ahead[step];
                    squares += error * error;
                    means += Math.max(ahead[step], 1e-3);
                }
            }
            return means == 0 ? 0 : squares / means / fitted.dispersion();
        }
    }
}
