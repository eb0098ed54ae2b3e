package io.touchstock.forecasting.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns a window into numbers of about unit size: a matrix {@code [feature][day]} for the history and one for the
 * horizon. Units are divided by the window's own scale; nothing else of a series' size enters but its logarithm.
 *
 * @param historyDays latest days of the window that are read
 * @param horizonDays days ahead
 * @param yearHarmonics sine and cosine pairs of the year
 * @param columns what is known in advance and is read
 */
public record WindowFeatures(int historyDays, int horizonDays, int yearHarmonics, List<KnownColumn> columns) {
    private static final int WEEK = 7;
    private static final double DAYS_PER_YEAR = 365.25;
    /** Scaled units beyond this are the same to the model: one freak day must not drown a window. */
    private static final double UNITS_CEILING = 20;

    public WindowFeatures {
        columns = List.copyOf(columns);
        if (historyDays < WEEK || horizonDays < 1 || yearHarmonics < 0) {
            throw new IllegalArgumentException("Features of " + historyDays + " days of history, " + horizonDays
                    + " of horizon, " + yearHarmonics + " harmonics; at least 7, 1 and 0 are needed");
        }
    }

    /** Names of the history's features, in order. */
    public List<String> historyNames() {
        List<String> names = new ArrayList<>(List.of("units", "observed"));
        names.addAll(sharedNames());
        return names;
    }

    /** Names of the horizon's features, in order. */
    public List<String> horizonNames() {
        List<String> names = new ArrayList<>(List.of("weekday-mean", "recent-mean", "log-scale", "step"));
        names.addAll(sharedNames());
        return names;
    }

    private List<String> sharedNames() {
        List<String> names = new ArrayList<>();
        for (int weekday = 1; weekday <= WEEK; weekday++) {
            names.add("weekday-" + weekday);
        }
        for (int k = 1; k <= yearHarmonics; k++) {
            names.add("year-sin-" + k);
            names.add("year-cos-" + k);
        }
        columns.forEach(column -> names.add(column.name()));
        return names;
    }

    /** What units are divided by: 1 plus the mean of the observed days read (Salinas et al. 2020). */
    public double scale(SeriesWindow window) {
        return 1 + mean(window, from(window), 1, 0);
    }

    /**
     * A forecast to improve on, one number a day of the horizon, in units of the scale: the mean of the day's weekday.
     */
    public double[] base(SeriesWindow window) {
        double scale = scale(window);
        double[] weekdayMeans = weekdayMeans(window, scale, mean(window, from(window), 1, 0) / scale);
        double[] base = new double[horizonDays];
        Arrays.setAll(base, step -> weekdayMeans[step % WEEK]);
        return base;
    }

    /** The history's features, oldest day first; a window that is too short begins with unobserved days. */
    public float[][] history(SeriesWindow window) {
        float[][] features = new float[historyNames().size()][historyDays];
        double scale = scale(window);
        int offset = window.historyDays() - historyDays;
        for (int step = 0; step < historyDays; step++) {
            int day = offset + step;
            if (day >= 0) {
                features[0][step] = (float) Math.min(UNITS_CEILING, window.units(day) / scale);
                features[1][step] = window.observed(day) ? 1 : 0;
            }
        }
        shared(window, features, 2, offset, historyDays);
        return features;
    }

    /** The horizon's features, the day after the history first. */
    public float[][] horizon(SeriesWindow window) {
        if (window.horizonDays() != horizonDays) {
            throw new IllegalArgumentException("Window " + window.id() + " has a horizon of " + window.horizonDays()
                    + " days, the model forecasts " + horizonDays + "; cut windows of that horizon");
        }
        List<String> names = horizonNames();
        float[][] features = new float[names.size()][horizonDays];
        double scale = scale(window);
        double overall = mean(window, from(window), 1, 0) / scale;
        double recent =
                mean(window, Math.max(from(window), window.historyDays() - 2 * WEEK), 1, overall * scale) / scale;
        double[] weekdayMeans = weekdayMeans(window, scale, overall);
        for (int step = 0; step < horizonDays; step++) {
            features[0][step] = (float) Math.min(UNITS_CEILING, weekdayMeans[step % WEEK]);
            features[1][step] = (float) Math.min(UNITS_CEILING, recent);
            features[2][step] = (float) (Math.log(scale) / 4);
            features[3][step] = (float) step / horizonDays;
        }
        shared(window, features, 4, window.historyDays(), horizonDays);
        return features;
    }

    /** Scaled means of the weekdays, starting with that of the first horizon day. */
    private double[] weekdayMeans(SeriesWindow window, double scale, double otherwise) {
        double[] means = new double[WEEK];
        int from = from(window);
        Arrays.setAll(means, weekday -> {
            int first = from + Math.floorMod(window.historyDays() + weekday - from, WEEK);
            return mean(window, first, WEEK, otherwise * scale) / scale;
        });
        return means;
    }

    private void shared(SeriesWindow window, float[][] features, int firstRow, int offset, int days) {
        for (int step = 0; step < days; step++) {
            LocalDate day = window.day(offset + step);
            features[firstRow + day.getDayOfWeek().getValue() - 1][step] = 1;
            double turn = 2 * Math.PI * day.getDayOfYear() / DAYS_PER_YEAR;
            for (int k = 1; k <= yearHarmonics; k++) {
                features[firstRow + WEEK + 2 * k - 2][step] = (float) Math.sin(k * turn);
                features[firstRow + WEEK + 2 * k - 1][step] = (float) Math.cos(k * turn);
            }
        }
        int row = firstRow + WEEK + 2 * yearHarmonics;
        for (KnownColumn column : columns) {
            double median = column.kind() == KnownColumn.Kind.PRICE ? median(window, column) : 0;
            for (int step = 0; step < days; step++) {
                int day = offset + step;
                double value = day < 0 ? Double.NaN : window.known(column.name(), day);
                features[row][step] = (float) feature(column, value, median);
            }
            row++;
        }
    }

    private static double feature(KnownColumn column, double value, double median) {
        if (column.kind() == KnownColumn.Kind.PRICE) {
            return value > 0 && median > 0 ? Math.log(value / median) : 0;
        }
        return Double.isNaN(value) ? 0 : value;
    }

    private double median(SeriesWindow window, KnownColumn column) {
        double[] values = new double[historyDays];
        int count = 0;
        for (int day = from(window); day < window.historyDays(); day++) {
            double value = window.known(column.name(), day);
            if (!Double.isNaN(value)) {
                values[count++] = value;
            }
        }
        Arrays.sort(values, 0, count);
        return count == 0 ? Double.NaN : (values[(count - 1) / 2] + values[count / 2]) / 2;
    }

    private int from(SeriesWindow window) {
        return Math.max(0, window.historyDays() - historyDays);
    }

    private static double mean(SeriesWindow window, int first, int stride, double otherwise) {
        double sum = 0;
        int days = 0;
        for (int day = first; day < window.historyDays(); day += stride) {
            if (window.observed(day)) {
                sum += window.units(day);
                days++;
            }
        }
        return days == 0 ? otherwise : sum / days;
    }
}
