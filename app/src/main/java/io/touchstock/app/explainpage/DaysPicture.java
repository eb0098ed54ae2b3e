package io.touchstock.app.explainpage;

import io.touchstock.forecasting.explanation.Explanation;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The last weeks and the days ahead, with the explained one marked. */
final class DaysPicture {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 250;
    private static final int LEFT = 60;
    private static final int TOP = 14;
    private static final int BOTTOM = 212;
    private static final int LEAST_PAST = 56;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};
    private static final int MARKS = 4;

    private final SalesPanel past;
    private final PanelSeries series;
    private final Explanation told;
    private final QuantileForecast forecast;
    private final int shown;
    private final double top;
    private final double markStep;

    private DaysPicture(SalesPanel past, PanelSeries series, Explanation told) {
        this.past = past;
        this.series = series;
        this.told = told;
        this.forecast = told.forecast();
        this.shown = Math.min(series.length(), Math.max(LEAST_PAST, 2 * forecast.horizonDays()));
        double largest = largest();
        this.markStep = step(largest / MARKS);
        this.top = markStep * Math.ceil(largest / markStep - 1e-9);
    }

    static ExplanationView.Days of(ExplanationWords words, SalesPanel past, int index, Explanation told) {
        return new DaysPicture(past, past.series().get(index), told).picture(words);
    }

    private ExplanationView.Days picture(ExplanationWords words) {
        StringBuilder upper = new StringBuilder();
        StringBuilder lower = new StringBuilder();
        StringBuilder middle = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        for (int day = 0; day < forecast.horizonDays(); day++) {
            double x = x(shown + day);
            upper.append(point(x, y(forecast.quantileAt(day, 0.9))));
            lower.insert(0, point(x, y(forecast.quantileAt(day, 0.1))));
            middle.append(point(x, y(forecast.mean(day))));
            plain.append(point(x, y(told.plain().get(day))));
        }
        return new ExplanationView.Days(
                WIDTH,
                HEIGHT,
                LEFT,
                "Sold in the last weeks, expected from now on with its 80 % band; dashed: everything as usual",
                sold(),
                (upper.toString() + lower).strip(),
                middle.toString().strip(),
                plain.toString().strip(),
                rounded((x(shown - 1) + x(shown)) / 2),
                x(shown + told.step()),
                y(told.units()),
                words.headline(),
                marks(),
                List.of(
                        new ExplanationView.Mark(
                                x(0), past.day(past.periods() - shown).toString()),
                        new ExplanationView.Mark(
                                x(shown), past.day(past.periods()).toString())));
    }

    /** Stretches of observed days; a day of which nothing is known parts them. */
    private List<String> sold() {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            int at = series.length() - shown + i;
            if (series.observed(at)) {
                line.append(point(x(i), y(series.units(at))));
            } else if (line.length() > 0) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
        }
        if (line.length() > 0) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    private double largest() {
        double largest = 1e-9;
        for (int at = series.length() - shown; at < series.length(); at++) {
            largest = series.observed(at) ? Math.max(largest, series.units(at)) : largest;
        }
        for (int day = 0; day < forecast.horizonDays(); day++) {
            largest = Math.max(
                    largest,
                    Math.max(forecast.quantileAt(day, 0.9), told.plain().get(day)));
        }
        return largest;
    }

    private List<ExplanationView.Mark> marks() {
        List<ExplanationView.Mark> marks = new ArrayList<>();
        int decimals = markStep < 1 ? (int) Math.ceil(-Math.log10(markStep)) : 0;
        for (double value = 0; value <= top + markStep / 2; value += markStep) {
            marks.add(new ExplanationView.Mark(y(value), String.format(Locale.ENGLISH, "%,." + decimals + "f", value)));
        }
        return marks;
    }

    private static double step(double wanted) {
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double candidate : STEPS) {
            if (candidate * power >= wanted) {
                return candidate * power;
            }
        }
        return 10 * power;
    }

    private double x(int position) {
        int total = shown + forecast.horizonDays();
        return rounded(LEFT + 8 + (WIDTH - LEFT - 16.0) * position / Math.max(1, total - 1));
    }

    private double y(double units) {
        return rounded(BOTTOM - units / top * (BOTTOM - TOP));
    }

    private static double rounded(double coordinate) {
        return Math.round(10 * coordinate) / 10.0;
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x, y);
    }
}
