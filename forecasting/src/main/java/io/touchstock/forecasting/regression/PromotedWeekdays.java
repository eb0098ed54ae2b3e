package io.touchstock.forecasting.regression;

import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/**
 * The weekdays that promotions fall on, in effect coding: the coefficients of the promoted weekdays sum to 0, so that
 * the promotion's own one is the mean over them. A weekday that was never promoted is taken to be like that mean.
 */
final class PromotedWeekdays {
    private static final int WEEK = 7;
    private static final double ALWAYS_THE_SAME = 0.9;

    private final List<Integer> promoted = new ArrayList<>();
    private final boolean startsVary;

    PromotedWeekdays(SalesPanel past, CampaignDays campaigns) {
        long[] days = new long[WEEK];
        long[] starts = new long[WEEK];
        for (PanelSeries series : past.series()) {
            for (int i = 0; i < series.length(); i++) {
                int day = series.observed(i) ? campaigns.of(series, i) : 0;
                int weekday = past.day(series, i).getDayOfWeek().getValue() - 1;
                days[weekday] += day > 0 ? 1 : 0;
                starts[weekday] += day == 1 ? 1 : 0;
            }
        }
        long all = 0;
        long most = 0;
        for (int weekday = 0; weekday < WEEK; weekday++) {
            if (days[weekday] > 0) {
                promoted.add(weekday);
            }
            all += starts[weekday];
            most = Math.max(most, starts[weekday]);
        }
        this.startsVary = most < ALWAYS_THE_SAME * all;
    }

    /** Whether campaigns begin on several weekdays, so that a first day can be told from a weekday. */
    boolean startsVary() {
        return startsVary;
    }

    int columns() {
        return Math.max(0, promoted.size() - 1);
    }

    void fill(DayOfWeek weekday, double strength, int firstColumn, SparseRow row) {
        int rank = promoted.indexOf(weekday.getValue() - 1);
        if (rank == columns() && rank >= 0) {
            for (int column = 0; column < columns(); column++) {
                row.add(firstColumn + column, -strength);
            }
        } else if (rank >= 0) {
            row.add(firstColumn + rank, strength);
        }
    }
}
