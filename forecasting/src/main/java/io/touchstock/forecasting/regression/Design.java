package io.touchstock.forecasting.regression;

import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;

/** The rows of the regression: 1, the trend in years before the end of the past, the calendar, what is known. */
final class Design implements Covariates {
    static final int INTERCEPT = 0;
    static final int TREND = 1;
    private static final int FIRST_TERM = 2;

    private final SalesPanel panel;
    private final SparseRow[] calendar;
    private final KnownTerms known;
    private final int firstOfSeason;
    private final int columns;

    Design(SalesPanel panel, int horizon) {
        this.panel = panel;
        CalendarTerms terms = new CalendarTerms(
                panel.frequency(), panel.periods() / panel.frequency().periodsPerYear());
        this.calendar = new SparseRow[panel.periods() + horizon];
        for (int period = 0; period < calendar.length; period++) {
            calendar[period] = new SparseRow();
            terms.fill(panel.day(period), FIRST_TERM, calendar[period]);
        }
        this.firstOfSeason = FIRST_TERM + terms.weekdays();
        this.known = new KnownTerms(panel, horizon, FIRST_TERM + terms.columns());
        this.columns = FIRST_TERM + terms.columns() + known.columns();
    }

    @Override
    public int columns() {
        return columns;
    }

    /** The terms of a period's time of year and month, its holidays included; not its weekday. */
    void season(int period, SparseRow row) {
        row.clear();
        SparseRow all = calendar[period];
        for (int at = 0; at < all.size(); at++) {
            if (all.column(at) >= firstOfSeason) {
                row.add(all.column(at), all.value(at));
            }
        }
    }

    /** Makes the row of a period of a series, past or future. */
    @Override
    public void fill(PanelSeries series, int index, SparseRow row) {
        int period = series.start() + index;
        row.clear();
        row.add(INTERCEPT, 1);
        row.add(TREND, (period - panel.periods()) / panel.frequency().periodsPerYear());
        row.addAll(calendar[period]);
        known.fill(series, index, panel.day(period), row);
    }
}
