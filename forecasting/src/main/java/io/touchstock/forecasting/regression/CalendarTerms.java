package io.touchstock.forecasting.regression;

import io.touchstock.forecasting.panel.Frequency;
import java.time.LocalDate;

/**
 * What the calendar says of a day, without any list of holidays: weekday, Fourier terms of the year and the month,
 * steps from month to month, the days around Christmas, New Year and Easter.
 */
final class CalendarTerms {
    private static final int MONTHS = 12;
    private static final double DAYS_OF_A_YEAR = 365.25;

    private final Frequency frequency;
    private final int yearHarmonics;
    private final int monthHarmonics;
    private final boolean holidays;
    private final boolean months;

    /** @param years of history: what was not seen twice is not told from chance */
    CalendarTerms(Frequency frequency, double years) {
        this.frequency = frequency;
        int most = switch (frequency) {
            case DAILY -> 8;
            case WEEKLY -> 6;
            case MONTHLY -> 5;
        };
        this.yearHarmonics = years >= 1.9 ? most : years >= 0.95 ? 2 : 0;
        this.monthHarmonics = frequency == Frequency.DAILY ? 3 : 0;
        this.holidays = frequency == Frequency.DAILY && years >= 0.95;
        this.months = frequency != Frequency.MONTHLY && years >= 1.9;
    }

    int columns() {
        int days = holidays ? FeastDays.GROUPS : 0;
        return weekdays() + 2 * yearHarmonics + 2 * monthHarmonics + days + (months ? MONTHS - 1 : 0);
    }

    /** How many of the columns, the first, tell weekdays. */
    int weekdays() {
        return frequency == Frequency.DAILY ? 6 : 0;
    }

    /** Adds a day's terms to a row. */
    void fill(LocalDate day, int firstColumn, SparseRow row) {
        int column = firstColumn;
        if (frequency == Frequency.DAILY) {
            int weekday = day.getDayOfWeek().getValue();
            if (weekday <= 6) {
                row.add(column + weekday - 1, 1);
            }
            column += 6;
        }
        column = harmonics(day.getDayOfYear() / DAYS_OF_A_YEAR, yearHarmonics, column, row);
        column = harmonics((day.getDayOfMonth() - 1.0) / day.lengthOfMonth(), monthHarmonics, column, row);
        if (holidays) {
            group(FeastDays.aroundChristmas(day), column, row);
            group(FeastDays.aroundEaster(day), column, row);
            column += FeastDays.GROUPS;
        }
        if (months && day.getMonthValue() > 1) {
            row.add(column + day.getMonthValue() - 2, 1);
        }
    }

    private static void group(int group, int firstColumn, SparseRow row) {
        if (group >= 0) {
            row.add(firstColumn + group, 1);
        }
    }

    private static int harmonics(double turn, int count, int firstColumn, SparseRow row) {
        for (int k = 1; k <= count; k++) {
            row.add(firstColumn + 2 * k - 2, Math.sin(2 * Math.PI * k * turn));
            row.add(firstColumn + 2 * k - 1, Math.cos(2 * Math.PI * k * turn));
        }
        return firstColumn + 2 * count;
    }
}
