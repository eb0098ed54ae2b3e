package io.touchstock.forecasting.explanation;

import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.Frequency;
import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.regression.PooledRegression;
import io.touchstock.forecasting.regression.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Asks a model what it would forecast if one thing were as usual over the whole horizon: price, promotion, each other
 * column known in advance, the level of the last weeks. All such copies of the series are forecast beside it in one
 * call, and the ratio of the two forecasts is the effect. The weekday's is the ratio of the day to the week around it
 * with everything as usual; that of the time of year is a regression's, since a model cannot be asked for another year.
 */
public final class Explainer {
    private static final int WEEK = 7;
    private static final int COMPANIONS = 60;
    private static final double LARGEST_FACTOR = 4;

    private final SalesPanel past;
    private final int index;
    private final PanelSeries series;
    private final int horizon;
    private final int step;
    private final int open;
    private final List<Variant> variants = new ArrayList<>();

    /** The series with one thing as usual. */
    private record Variant(Cause cause, String column, double value, double usual, PanelSeries series) {}

    private Explainer(SalesPanel past, int index, int horizon, int step) {
        this.past = past;
        this.index = index;
        this.series = past.series().get(index);
        this.horizon = horizon;
        this.step = step;
        this.open = past.columnOf(PanelColumn.Role.OPEN);
    }

    /**
     * Explains a day of a series' forecast.
     *
     * @param index of the series in the panel
     * @param horizon periods to forecast
     * @param step that is explained, from 0
     */
    public static Explanation explain(PanelForecaster model, SalesPanel past, int index, int horizon, int step) {
        return new Explainer(past, index, horizon, step).explain(model);
    }

    private Explanation explain(PanelForecaster model) {
        QuantileForecast told = model.forecast(past, horizon).get(index);
        boolean observed = IntStream.range(0, series.length()).anyMatch(series::observed);
        Standing standing = observed ? standing() : null;
        PanelSeries plain = columns();
        if (standing != null && lately() > 0) {
            plain = history(standing.lately(), plain);
        }
        List<PanelSeries> copies = new ArrayList<>(List.of(series, plain));
        variants.forEach(variant -> copies.add(variant.series()));
        List<QuantileForecast> answers = model.forecast(past.plus(copies), horizon);
        int first = past.series().size();
        QuantileForecast same = answers.get(first);
        QuantileForecast usual = answers.get(first + 1);
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            Variant variant = variants.get(i);
            double without = variant.cause() == Cause.CLOSED
                    ? answers.get(first + 2 + i).mean(step)
                    : told.mean(step) * ratio(answers.get(first + 2 + i).mean(step), same.mean(step));
            effects.add(new Effect(
                    variant.cause(), variant.column(), variant.value(), variant.usual(), told.mean(step), without));
        }
        double weekday = weekday(usual);
        double season = standing == null ? 1 : standing.season(step);
        calendar(Cause.WEEKDAY, weekday, told, effects);
        calendar(Cause.SEASON, season, told, effects);
        effects.sort(Comparator.comparingDouble((Effect effect) -> Math.abs(effect.units()))
                .reversed());
        return new Explanation(
                told,
                step,
                standing == null || closed(step) ? Double.NaN : usual.mean(step) / weekday / season,
                effects,
                IntStream.range(0, horizon).mapToObj(usual::mean).toList());
    }

    private static double ratio(double without, double with) {
        return with > 0 ? without / with : 1;
    }

    private void calendar(Cause cause, double factor, QuantileForecast told, List<Effect> effects) {
        if (factor != 1 && factor > 0 && !closed(step)) {
            effects.add(new Effect(cause, "", Double.NaN, factor, told.mean(step), told.mean(step) / factor));
        }
    }

    /** Adds a variant for each column that is not as usual, and gives the series with all of them as usual. */
    private PanelSeries columns() {
        PanelSeries plain = series;
        UsualValue usualValue = new UsualValue(past, series);
        for (int column = 0; column < past.known().size(); column++) {
            float usual = usualValue.of(column);
            if (column == open) {
                opened(column);
            } else if (!Float.isNaN(usual) && unusual(column, usual)) {
                float[] values = new float[horizon];
                Arrays.fill(values, usual);
                PanelColumn known = past.known().get(column);
                variants.add(new Variant(
                        cause(known),
                        known.name(),
                        series.known(column, series.length() + step),
                        usual,
                        series.withKnown(column, series.length(), values)));
                plain = plain.withKnown(column, series.length(), values);
            }
        }
        return plain;
    }

    private void opened(int column) {
        if (closed(step)) {
            variants.add(new Variant(
                    Cause.CLOSED,
                    past.known().get(column).name(),
                    0,
                    1,
                    series.withKnown(column, series.length() + step, 1)));
        }
    }

    private boolean closed(int day) {
        return open >= 0 && series.known(open, series.length() + day) == 0;
    }

    /** Whether any day up to the one after the explained one is not as usual. */
    private boolean unusual(int column, float usual) {
        return IntStream.rangeClosed(0, Math.min(step + 1, horizon - 1)).anyMatch(day -> {
            float value = series.known(column, series.length() + day);
            return !Float.isNaN(value) && Math.abs(value - usual) > 1e-6 * Math.abs(usual);
        });
    }

    private static Cause cause(PanelColumn known) {
        return switch (known.role()) {
            case PRICE -> Cause.PRICE;
            case PROMOTION -> Cause.PROMOTION;
            case OPEN -> Cause.CLOSED;
            case OTHER -> Cause.KNOWN;
        };
    }

    /** Observed periods of the last weeks. */
    private long lately() {
        return IntStream.range(Math.max(0, series.length() - recent()), series.length())
                .filter(series::observed)
                .count();
    }

    private int recent() {
        return past.frequency() == Frequency.DAILY ? 4 * WEEK : past.frequency().season() / 4;
    }

    private Standing standing() {
        List<PanelSeries> companions = new ArrayList<>();
        double stride = Math.max(1, (double) past.series().size() / COMPANIONS);
        for (double at = 0; at < past.series().size(); at += stride) {
            companions.add(past.series().get((int) at));
        }
        SalesPanel some = past.only(one -> one == series || companions.contains(one));
        return PooledRegression.fit(some, horizon).standing(series, recent());
    }

    /** Adds the variant whose last weeks are at the level that the regression expects, and gives both together. */
    private PanelSeries history(double standing, PanelSeries plain) {
        double factor = Math.max(1 / LARGEST_FACTOR, Math.min(LARGEST_FACTOR, standing));
        int from = Math.max(0, series.length() - recent());
        float[] units = new float[series.length() - from];
        for (int i = 0; i < units.length; i++) {
            units[i] = (float) (series.units(from + i) / factor);
        }
        variants.add(new Variant(Cause.HISTORY, "", Double.NaN, factor, series.withUnits(from, units)));
        return plain.withUnits(from, units);
    }

    /** The day over the week around it; closed days do not count. */
    private double weekday(QuantileForecast usual) {
        if (past.frequency() != Frequency.DAILY || horizon < WEEK || closed(step) || !(usual.mean(step) > 0)) {
            return 1;
        }
        int from = Math.max(0, Math.min(step - WEEK / 2, horizon - WEEK));
        double mean = IntStream.range(from, from + WEEK)
                .filter(day -> !closed(day))
                .mapToDouble(usual::mean)
                .average()
                .orElse(usual.mean(step));
        return usual.mean(step) / mean;
    }
}
