package io.touchstock.forecasting.regression;

import io.touchstock.forecasting.panel.Frequency;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;

/**
 * How many periods after a campaign a dip can be told from days without one. Where a shop promotes every other week,
 * nearly every ordinary Monday follows a promotion, and no data can tell a dip on it from an ordinary Monday.
 */
final class DipWindow {
    private static final int[] CANDIDATES = {7, 5, 3, 2, 1};
    private static final double SHARE_BEYOND = 0.2;
    private static final int WEEK = 7;

    private DipWindow() {}

    /** 0 if none can be told. */
    static int of(SalesPanel past, CampaignDays campaigns) {
        boolean daily = past.frequency() == Frequency.DAILY;
        for (int candidate : CANDIDATES) {
            if ((daily || candidate <= 2) && told(past, campaigns, candidate, daily)) {
                return candidate;
            }
        }
        return 0;
    }

    /** On each weekday that is ever promoted a fifth of the other days must lie beyond the dip. */
    private static boolean told(SalesPanel past, CampaignDays campaigns, int window, boolean daily) {
        long[] within = new long[WEEK];
        long[] beyond = new long[WEEK];
        long[] promoted = new long[WEEK];
        for (PanelSeries series : past.series()) {
            for (int i = 0; i < series.length(); i++) {
                if (!series.observed(i)) {
                    continue;
                }
                int kind = daily ? past.day(series, i).getDayOfWeek().getValue() - 1 : 0;
                int day = campaigns.of(series, i);
                if (day > 0) {
                    promoted[kind]++;
                } else if (day < 0 && day >= -window) {
                    within[kind]++;
                } else {
                    beyond[kind]++;
                }
            }
        }
        long any = 0;
        for (int kind = 0; kind < WEEK; kind++) {
            any += within[kind];
            if (promoted[kind] > 0 && beyond[kind] < SHARE_BEYOND * (within[kind] + beyond[kind])) {
                return false;
            }
        }
        return any > 0;
    }
}
