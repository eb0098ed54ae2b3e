package io.touchstock.forecasting.regression;

import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Expected demand of all series of a panel: a quasi-Poisson regression each, drawn towards what the series have in
 * common, times a level that follows the ratio of demand to regression. How long each part remembers is chosen on the
 * last horizons of the past, once for all series.
 */
public final class PooledRegression {
    private static final int SAMPLE = 300;

    private final int horizon;
    private final double periodsPerYear;
    private final Memory memory;
    private final Design design;
    private final PooledEffects effects;
    private final double commonLevel;

    private PooledRegression(SalesPanel past, int horizon, Memory memory) {
        this.horizon = horizon;
        this.periodsPerYear = past.frequency().periodsPerYear();
        this.memory = memory;
        this.design = new Design(past, horizon);
        List<PanelSeries> sample = spread(past, SAMPLE);
        List<Rows> rows = sample.parallelStream().map(this::rows).toList();
        this.effects = PooledEffects.of(rows, design.columns());
        this.commonLevel = Double.isInfinite(memory.common())
                ? 1
                : CommonLevel.of(
                        IntStream.range(0, rows.size())
                                .parallel()
                                .mapToObj(i -> fitted(sample.get(i), rows.get(i)))
                                .toList(),
                        Memory.decay(memory.common(), periodsPerYear));
    }

    /**
     * Learns from a panel.
     *
     * @param horizon periods to forecast
     * @throws IllegalArgumentException if no series has an observed period
     */
    public static PooledRegression fit(SalesPanel past, int horizon) {
        return new PooledRegression(past, horizon, MemoryChoice.of(past, horizon));
    }

    static PooledRegression fit(SalesPanel past, int horizon, Memory memory) {
        return new PooledRegression(past, horizon, memory);
    }

    /** Expected demand of a series. It must have an observed period. */
    public ExpectedDemand expected(PanelSeries series) {
        Fitted fitted = fitted(series);
        LevelTrack level = new LevelTrack(fitted, Memory.decay(memory.own(), periodsPerYear), commonLevel);
        return new ExpectedDemand(fitted, level, regressed(series, fitted));
    }

    /**
     * How a series stands in the calendar and lately. It must have an observed period.
     *
     * @param recent periods that count as lately
     */
    public Standing standing(PanelSeries series, int recent) {
        Fitted fitted = fitted(series);
        int periods = series.start() + series.length();
        int year = Math.min(periods, (int) Math.round(periodsPerYear));
        SparseRow row = new SparseRow();
        double sum = 0;
        for (int period = periods - year; period < periods; period++) {
            design.season(period, row);
            sum += fitted.mean(row);
        }
        double[] season = new double[horizon];
        for (int step = 0; step < horizon; step++) {
            design.season(periods + step, row);
            season[step] = fitted.mean(row) / (sum / year);
        }
        return new Standing(season, fitted.standing(recent));
    }

    /** What the regression alone expects over the horizon. */
    double[] regressed(PanelSeries series, Fitted fitted) {
        double[] ahead = new double[horizon];
        SparseRow row = new SparseRow();
        for (int step = 0; step < horizon; step++) {
            design.fill(series, series.length() + step, row);
            ahead[step] = fitted.mean(row);
        }
        return ahead;
    }

    /** What the regression alone makes of every past period, observed or not. */
    double[] regressedPast(PanelSeries series) {
        Fitted fitted = fitted(series);
        double[] past = new double[series.length()];
        SparseRow row = new SparseRow();
        for (int i = 0; i < past.length; i++) {
            design.fill(series, i, row);
            past[i] = fitted.mean(row);
        }
        return past;
    }

    Fitted fitted(PanelSeries series) {
        return fitted(series, rows(series));
    }

    private Fitted fitted(PanelSeries series, Rows rows) {
        return new Fitted(series, rows, SeriesFit.of(rows, effects.common(), effects.precision(), false));
    }

    private Rows rows(PanelSeries series) {
        return Rows.of(design, series, Memory.decay(memory.coefficients(), periodsPerYear));
    }

    /** So many series with an observed period, evenly spread over the panel. */
    static List<PanelSeries> spread(SalesPanel past, int most) {
        List<PanelSeries> usable = past.series().stream()
                .filter(series -> IntStream.range(0, series.length()).anyMatch(series::observed))
                .toList();
        if (usable.isEmpty()) {
            throw new IllegalArgumentException("No series has an observed period up to " + past.lastDay());
        }
        List<PanelSeries> sample = new ArrayList<>();
        double stride = Math.max(1, (double) usable.size() / most);
        for (double at = 0; at < usable.size(); at += stride) {
            sample.add(usable.get((int) at));
        }
        return sample;
    }
}
