package io.touchstock.forecasting.rolling;

import io.touchstock.forecasting.encoding.EncodedColumn;
import io.touchstock.forecasting.encoding.EncodedPanel;
import io.touchstock.forecasting.encoding.EncodedSeries;
import io.touchstock.forecasting.panel.Frequency;
import io.touchstock.forecasting.regression.FeastDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The row of regressors of a day: weekday, month, harmonics of the year and of the month, what is known in advance, the
 * first promotion again by weekday, the days around feasts, and a ramp over the past that levels off at the origin, so
 * that growth explains the past without being carried on into the future. Rows are sparse.
 */
final class RollingDesign {
    private static final int WEEK = 7;
    private static final int MONTHS = 12;
    private static final int YEAR_HARMONICS = 4;
    private static final int MONTH_HARMONICS = 2;
    private static final double DAYS_PER_YEAR = 365.25;

    private final EncodedPanel panel;
    private final boolean daily;
    private final int promotion;
    private final int firstColumn;
    private final int firstFeast;
    private final int size;
    private final double[][] calendar;
    private final double[] spread;
    private final List<String> names = new ArrayList<>();

    RollingDesign(EncodedPanel panel) {
        this.panel = panel;
        this.daily = panel.frequency() == Frequency.DAILY;
        this.promotion = firstPromotion(panel.columns());
        this.firstColumn = 1 + WEEK + MONTHS + 2 * YEAR_HARMONICS + 2 * MONTH_HARMONICS;
        this.firstFeast = firstColumn + panel.columns().size() + (promotion < 0 ? 0 : WEEK);
        this.size = firstFeast + (daily ? FeastDays.GROUPS : 0);
        this.calendar = new double[panel.days()][];
        this.spread = new double[size];
        name("ramp", 0.3);
        name("weekday", WEEK, 0.15);
        name("month", MONTHS, 0.1);
        name("year", 2 * YEAR_HARMONICS, 0.1);
        name("day-of-month", 2 * MONTH_HARMONICS, 0.05);
        for (EncodedColumn column : panel.columns()) {
            name(
                    column.name(),
                    switch (column.role()) {
                        case PRICE -> 0.7;
                        case PROMOTION -> 0.2;
                        case FLAG -> 0.15;
                        case NUMBER -> 0.1;
                    });
        }
        if (promotion >= 0) {
            name("promotion-on", WEEK, 0.1);
        }
        if (daily) {
            name("feast", FeastDays.GROUPS, 0.1);
        }
        for (int day = 0; day < panel.days(); day++) {
            calendar[day] = calendar(panel.date(day));
        }
    }

    private void name(String name, int count, double sd) {
        for (int i = 1; i <= count; i++) {
            name(name + "-" + i, sd);
        }
    }

    private void name(String name, double sd) {
        spread[names.size()] = sd;
        names.add(name);
    }

    private static int firstPromotion(List<EncodedColumn> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() == EncodedColumn.Role.PROMOTION) {
                return i;
            }
        }
        return -1;
    }

    /** Number of regressors; the intercept is not among them. */
    int size() {
        return size;
    }

    /** How far a series' coefficient may be expected to lie from that of all series: a standard deviation. */
    double spread(int regressor) {
        return spread[regressor];
    }

    /** Most entries that a row can have. */
    int widest() {
        return 6 + 2 * YEAR_HARMONICS + 2 * MONTH_HARMONICS + panel.columns().size();
    }

    /** Writes the regressors that are not 0 of a day and returns how many there are. */
    int row(EncodedSeries series, int day, int origin, int[] index, double[] value) {
        int count = 0;
        if (day < origin) {
            index[count] = 0;
            value[count++] = Math.max(-2, (day - origin) / panel.frequency().periodsPerYear());
        }
        double[] shared = calendar[day];
        int weekday = (int) shared[0];
        if (daily) {
            index[count] = 1 + weekday;
            value[count++] = 1;
        }
        index[count] = 1 + WEEK + (int) shared[1];
        value[count++] = 1;
        for (int i = 2; i < 2 + 2 * YEAR_HARMONICS + (daily ? 2 * MONTH_HARMONICS : 0); i++) {
            index[count] = 1 + WEEK + MONTHS + i - 2;
            value[count++] = shared[i];
        }
        for (int column = 0; column < panel.columns().size(); column++) {
            double known = series.columns()[column][day];
            if (known != 0) {
                index[count] = firstColumn + column;
                value[count++] = known;
            }
        }
        if (promotion >= 0 && daily && series.columns()[promotion][day] != 0) {
            index[count] = firstColumn + panel.columns().size() + weekday;
            value[count++] = series.columns()[promotion][day];
        }
        for (int feast = 0; feast < 2 && daily; feast++) {
            double group = shared[shared.length - 2 + feast];
            if (group >= 0) {
                index[count] = firstFeast + (int) group;
                value[count++] = 1;
            }
        }
        return count;
    }

    private static double[] calendar(LocalDate date) {
        double[] values = new double[2 + 2 * YEAR_HARMONICS + 2 * MONTH_HARMONICS + 2];
        values[0] = date.getDayOfWeek().getValue() - 1;
        values[1] = date.getMonthValue() - 1;
        double turn = 2 * Math.PI * date.getDayOfYear() / DAYS_PER_YEAR;
        for (int k = 1; k <= YEAR_HARMONICS; k++) {
            values[2 * k] = Math.sin(k * turn);
            values[2 * k + 1] = Math.cos(k * turn);
        }
        double month = 2 * Math.PI * (date.getDayOfMonth() - 1) / date.lengthOfMonth();
        for (int k = 1; k <= MONTH_HARMONICS; k++) {
            values[2 + 2 * YEAR_HARMONICS + 2 * k - 2] = Math.sin(k * month);
            values[2 + 2 * YEAR_HARMONICS + 2 * k - 1] = Math.cos(k * month);
        }
        values[values.length - 2] = FeastDays.aroundChristmas(date);
        values[values.length - 1] = FeastDays.aroundEaster(date);
        return values;
    }
}
