package io.touchstock.app.dashboard.forecast;

import io.touchstock.app.stockpage.StockWords;
import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.ForecastDay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Draws what was sold and what was told of it. Each day is a strip, so that a lone day shows too. */
final class ForecastPicture {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 290;
    private static final double LEFT = 52;
    private static final double RIGHT = 988;
    private static final double TOP = 16;
    private static final double BOTTOM = 256;
    private static final int MOST_DATES = 13;
    private static final double[] STEPS = {1, 2, 5, 10};
    private static final double MILLION = 1e6;

    private final History history;
    private final int days;
    private final double step;
    private final double highest;

    ForecastPicture(History history) {
        this.history = history;
        this.days = (int) ChronoUnit.DAYS.between(history.first(), history.last()) + 1;
        double most = Math.max(
                history.sold().tailMap(history.first(), true).values().stream()
                        .mapToDouble(Demand::units)
                        .max()
                        .orElse(0),
                history.told().tailMap(history.first(), true).values().stream()
                        .mapToDouble(day -> Math.max(day.q95(), day.mean()))
                        .max()
                        .orElse(0));
        this.step = step(Math.max(1, most));
        this.highest = step * Math.ceil(Math.max(1, most) / step);
    }

    ItemForecast.Drawing drawing() {
        List<List<ForecastDay>> runs = runs();
        return new ItemForecast.Drawing(
                WIDTH,
                HEIGHT,
                LEFT,
                RIGHT,
                TOP,
                BOTTOM,
                runs.stream()
                        .map(run -> band(run, ForecastDay::q05, ForecastDay::q95))
                        .toList(),
                runs.stream()
                        .map(run -> band(run, ForecastDay::q10, ForecastDay::q90))
                        .toList(),
                runs.stream()
                        .map(run -> String.join(" ", line(run, ForecastDay::mean)))
                        .toList(),
                sales(),
                levels(),
                dates(),
                x(history.asOf().plusDays(1)));
    }

    /** Days without a gap between them. */
    private List<List<ForecastDay>> runs() {
        List<List<ForecastDay>> runs = new ArrayList<>();
        LocalDate next = null;
        for (ForecastDay day : history.told().tailMap(history.first(), true).values()) {
            if (!day.day().equals(next)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(day);
            next = day.day().plusDays(1);
        }
        return runs;
    }

    private String band(List<ForecastDay> run, ToDoubleFunction<ForecastDay> low, ToDoubleFunction<ForecastDay> high) {
        List<String> back = new ArrayList<>(line(run, low));
        Collections.reverse(back);
        return String.join(" ", line(run, high)) + " " + String.join(" ", back);
    }

    private List<String> line(List<ForecastDay> run, ToDoubleFunction<ForecastDay> value) {
        List<String> points = new ArrayList<>();
        for (ForecastDay day : run) {
            double y = y(value.applyAsDouble(day));
            points.add(x(day.day()) + "," + y);
            points.add(x(day.day().plusDays(1)) + "," + y);
        }
        return points;
    }

    private List<ItemForecast.Dot> sales() {
        double half = (RIGHT - LEFT) / days / 2;
        return history.sold().tailMap(history.first(), true).values().stream()
                .filter(sale -> !sale.day().isAfter(history.last()))
                .map(sale -> new ItemForecast.Dot(
                        rounded(x(sale.day()) + half),
                        y(sale.units()),
                        sale.shelfEmpty(),
                        StockWords.weekday(sale.day()) + ": " + StockWords.whole(sale.units()) + " sold"
                                + (sale.shelfEmpty() ? ", shelf empty" : "")))
                .toList();
    }

    private List<ItemForecast.Tick> levels() {
        List<ItemForecast.Tick> levels = new ArrayList<>();
        for (double units = 0; units <= highest + step / 2; units += step) {
            levels.add(new ItemForecast.Tick(
                    y(units), units < MILLION ? StockWords.whole(units) : StockWords.units(units / MILLION) + " M"));
        }
        return levels;
    }

    private List<ItemForecast.Tick> dates() {
        int weeks = Math.max(1, (int) Math.ceil(days / 7.0 / MOST_DATES));
        List<ItemForecast.Tick> dates = new ArrayList<>();
        for (int day = 0; day < days; day += 7 * weeks) {
            LocalDate date = history.first().plusDays(day);
            dates.add(new ItemForecast.Tick(x(date), StockWords.day(date)));
        }
        return dates;
    }

    private double x(LocalDate day) {
        return rounded(LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(history.first(), day) / days);
    }

    private double y(double units) {
        return rounded(BOTTOM - (BOTTOM - TOP) * Math.max(0, units) / highest);
    }

    private static double step(double most) {
        double rough = most / 4;
        double power = Math.max(1, Math.pow(10, Math.floor(Math.log10(rough))));
        for (double step : STEPS) {
            if (rough <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private static double rounded(double x) {
        return Math.round(x * 10) / 10.0;
    }
}
