package io.touchstock.forecasting.regression;

import io.touchstock.forecasting.panel.Frequency;
import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Terms of the columns that are known in advance. A price enters as the logarithm of its ratio to the usual one of the
 * last months and to that of the last weeks; a promotion by weekday, with the days before and after; a closed shop by
 * the days before and after; numbers in their standard deviations; a category by its levels. What is not known is taken
 * to be as usual.
 */
final class KnownTerms {
    private static final int MOST_LEVELS = 60;
    private static final int WEEK = 7;
    private static final double SLOW_PRICE = 1.0 / 180;
    private static final double QUICK_PRICE = 1.0 / 35;

    private final SalesPanel panel;
    private final int horizon;
    private final List<Term> terms = new ArrayList<>();
    private final int columns;

    /** One column of the panel, in the design from a column on. */
    private interface Term {
        void fill(PanelSeries series, int index, LocalDate day, SparseRow row);
    }

    KnownTerms(SalesPanel panel, int horizon, int firstColumn) {
        this(panel, horizon, firstColumn, EnumSet.allOf(PanelColumn.Role.class));
    }

    /** Terms of the columns with some roles only. */
    KnownTerms(SalesPanel panel, int horizon, int firstColumn, Set<PanelColumn.Role> roles) {
        this.panel = panel;
        this.horizon = horizon;
        int next = firstColumn;
        for (int column = 0; column < panel.known().size(); column++) {
            next += roles.contains(panel.known().get(column).role()) ? add(column, next) : 0;
        }
        this.columns = next - firstColumn;
    }

    int columns() {
        return columns;
    }

    /** Adds the terms of a period to a row. */
    void fill(PanelSeries series, int index, LocalDate day, SparseRow row) {
        for (Term term : terms) {
            term.fill(series, index, day, row);
        }
    }

    private int add(int column, int first) {
        PanelColumn known = panel.known().get(column);
        return switch (known.role()) {
            case PRICE -> price(column, first);
            case OPEN -> open(column, first);
            case PROMOTION ->
                known.kind() == PanelColumn.Kind.CATEGORY ? category(column, first) : promotion(column, first);
            case OTHER ->
                switch (known.kind()) {
                    case FLAG -> flag(column, first);
                    case NUMBER -> number(column, first);
                    case CATEGORY -> category(column, first);
                };
        };
    }

    private int price(int column, int first) {
        UsualPrices slow = new UsualPrices(horizon, column, SLOW_PRICE);
        UsualPrices quick = new UsualPrices(horizon, column, QUICK_PRICE);
        terms.add((series, index, day, row) -> {
            row.add(first, slow.logRatio(series, index));
            row.add(first + 1, quick.logRatio(series, index));
        });
        return 2;
    }

    private int open(int column, int first) {
        terms.add((series, index, day, row) -> {
            row.add(first, series.known(column, index - 1) == 0 ? 1 : 0);
            row.add(first + 1, series.known(column, index + 1) == 0 ? 1 : 0);
        });
        return 2;
    }

    private int promotion(int column, int first) {
        boolean daily = panel.frequency() == Frequency.DAILY;
        terms.add((series, index, day, row) -> {
            double today = strength(series, column, index);
            row.add(first, today);
            row.add(first + 1, today > 0 && strength(series, column, index - 1) == 0 ? 1 : 0);
            row.add(first + 2, today == 0 && strength(series, column, index - 1) > 0 ? 1 : 0);
            row.add(first + 3, today == 0 && strength(series, column, index + 1) > 0 ? 1 : 0);
            if (daily && today > 0 && day.getDayOfWeek().getValue() < WEEK) {
                row.add(first + 3 + day.getDayOfWeek().getValue(), today);
            }
        });
        return daily ? 3 + WEEK : 4;
    }

    /** 0 without a promotion; a flag is 1, a number grows as its logarithm. */
    static double strength(PanelSeries series, int column, int index) {
        float value = series.known(column, index);
        return value > 0 ? (value == 1 ? 1 : Math.log1p(value) / Math.log(2)) : 0;
    }

    private int flag(int column, int first) {
        terms.add((series, index, day, row) -> row.add(first, series.known(column, index) == 1 ? 1 : 0));
        return 1;
    }

    private int number(int column, int first) {
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (PanelSeries series : panel.series()) {
            for (int i = 0; i < series.length(); i++) {
                float value = series.known(column, i);
                if (!Float.isNaN(value)) {
                    sum += value;
                    squares += (double) value * value;
                    count++;
                }
            }
        }
        double mean = count == 0 ? 0 : sum / count;
        double deviation = count == 0 ? 0 : Math.sqrt(Math.max(0, squares / count - mean * mean));
        terms.add((series, index, day, row) -> {
            float value = series.known(column, index);
            boolean usual = Float.isNaN(value) || deviation == 0;
            row.add(first, usual ? 0 : Math.max(-4, Math.min(4, (value - mean) / deviation)));
        });
        return 1;
    }

    /** The most frequent level is what the others are compared with. */
    private int category(int column, int first) {
        int levels = panel.known().get(column).levels().size();
        long[] counts = new long[levels];
        for (PanelSeries series : panel.series()) {
            for (int i = 0; i < series.length(); i++) {
                float value = series.known(column, i);
                if (!Float.isNaN(value)) {
                    counts[(int) value]++;
                }
            }
        }
        Integer[] byCount = new Integer[levels];
        Arrays.setAll(byCount, level -> level);
        Arrays.sort(byCount, (one, other) -> Long.compare(counts[other], counts[one]));
        int[] columnOf = new int[levels];
        Arrays.fill(columnOf, -1);
        int used = Math.min(MOST_LEVELS, levels - 1);
        for (int rank = 1; rank <= used; rank++) {
            columnOf[byCount[rank]] = first + rank - 1;
        }
        terms.add((series, index, day, row) -> {
            float value = series.known(column, index);
            if (!Float.isNaN(value) && columnOf[(int) value] >= 0) {
                row.add(columnOf[(int) value], 1);
            }
        });
        return used;
    }
}
