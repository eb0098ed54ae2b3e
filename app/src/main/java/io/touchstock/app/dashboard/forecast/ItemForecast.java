package io.touchstock.app.dashboard.forecast;

import io.touchstock.app.dashboard.forecast.ForecastList.Fact;
import java.util.List;

/**
 * The page of an item's forecast, ready for its template.
 *
 * @param finding how far forecasts of it were off beside the baseline
 * @param days the table behind the drawing
 */
public record ItemForecast(
        String sku,
        String location,
        String name,
        String place,
        String finding,
        List<Fact> facts,
        List<Span> spans,
        Drawing drawing,
        List<DayRow> days,
        String csv,
        String stock) {

    public ItemForecast {
        facts = List.copyOf(facts);
        spans = List.copyOf(spans);
        days = List.copyOf(days);
    }

    /** How much of the past to show. */
    public record Span(String weeks, String label, boolean chosen) {}

    /** A day; what is not known is a dash. */
    public record DayRow(
            String day,
            String sold,
            String mean,
            String q05,
            String q10,
            String q50,
            String q90,
            String q95,
            String remark) {}

    /**
     * A drawing in its own coordinates.
     *
     * @param wide outlines of the band from the 5 % to the 95 % quantile, one for each run of days
     * @param narrow likewise from 10 % to 90 %
     * @param means lines of the mean
     * @param now where the forecast begins
     */
    public record Drawing(
            int width,
            int height,
            double left,
            double right,
            double top,
            double bottom,
            List<String> wide,
            List<String> narrow,
            List<String> means,
            List<Dot> sales,
            List<Tick> levels,
            List<Tick> dates,
            double now) {

        public Drawing {
            wide = List.copyOf(wide);
            narrow = List.copyOf(narrow);
            means = List.copyOf(means);
            sales = List.copyOf(sales);
            levels = List.copyOf(levels);
            dates = List.copyOf(dates);
        }
    }

    /** What was sold on a day; hollow if the shelf was empty for part of it. */
    public record Dot(double x, double y, boolean hollow, String title) {}

    /** A mark at an axis. */
    public record Tick(double at, String label) {}
}
