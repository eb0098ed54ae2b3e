package io.touchstock.forecasting.panel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;

/** How far apart the periods of a panel are. */
public enum Frequency {
    DAILY(7, 365.25),
    WEEKLY(52, 365.25 / 7),
    MONTHLY(12, 12);

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int SHORTEST_MONTH = 28;

    private final int season;
    private final double periodsPerYear;

    Frequency(int season, double periodsPerYear) {
        this.season = season;
        this.periodsPerYear = periodsPerYear;
    }

    /** Periods after which the season that matters most begins again: a week of days, a year of weeks or months. */
    public int season() {
        return season;
    }

    public double periodsPerYear() {
        return periodsPerYear;
    }

    /** Whole periods from one day to another; negative if the other is earlier. */
    public int between(LocalDate first, LocalDate day) {
        long days = ChronoUnit.DAYS.between(first, day);
        return switch (this) {
            case DAILY -> Math.toIntExact(days);
            case WEEKLY -> Math.toIntExact(Math.floorDiv(days, DAYS_OF_A_WEEK));
            case MONTHLY -> Math.toIntExact(ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(day)));
        };
    }

    /** The day that stands for a period. */
    public LocalDate plus(LocalDate first, int periods) {
        return switch (this) {
            case DAILY -> first.plusDays(periods);
            case WEEKLY -> first.plusWeeks(periods);
            case MONTHLY -> first.plusMonths(periods);
        };
    }

    /**
     * What the dates of a table tell: monthly if no two of them are less than 28 days apart, weekly if all are whole
     * weeks apart, daily otherwise.
     *
     * @param epochDays all dates of the table, as days since 1970
     */
    public static Frequency told(SortedSet<Integer> epochDays) {
        if (epochDays.size() < 2) {
            return DAILY;
        }
        int first = epochDays.first();
        int narrowest = Integer.MAX_VALUE;
        boolean wholeWeeks = true;
        Integer before = null;
        for (int day : epochDays) {
            narrowest = before == null ? narrowest : Math.min(narrowest, day - before);
            wholeWeeks &= (day - first) % DAYS_OF_A_WEEK == 0;
            before = day;
        }
        if (wholeWeeks && (narrowest == DAYS_OF_A_WEEK || epochDays.size() > 2 * narrowest)) {
            return WEEKLY;
        }
        return narrowest >= SHORTEST_MONTH ? MONTHLY : DAILY;
    }
}
