package io.touchstock.forecasting.backtest;

import io.touchstock.forecasting.panel.SalesPanel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * From which days on is forecast, and how far.
 *
 * @param horizon periods
 * @param warmUps earlier origins, oldest first, from which combinations learn; they are not scored
 * @param origins last days of the pasts, oldest first; each is a horizon after the one before
 */
public record BacktestPlan(int horizon, List<LocalDate> warmUps, List<LocalDate> origins) {
    public BacktestPlan {
        warmUps = List.copyOf(warmUps);
        origins = List.copyOf(origins);
    }

    /**
     * Origins whose horizons do not overlap.
     *
     * @param warmUps how many at most; fewer if the past before the first origin is too short for them
     * @param origins how many, at least 1
     * @param last the last of them; null for the last that leaves a whole horizon
     * @throws IllegalArgumentException if the panel is too short; the message says by how much
     */
    public static BacktestPlan of(SalesPanel panel, int horizon, int warmUps, int origins, LocalDate last) {
        if (horizon < 1 || origins < 1) {
            throw new IllegalArgumentException(
                    "a horizon of " + horizon + " and " + origins + " origins: both must be at least 1");
        }
        int lastPeriod =
                last == null ? panel.periods() - horizon - 1 : panel.frequency().between(panel.firstDay(), last);
        int firstPeriod = lastPeriod - (origins - 1) * horizon;
        if (firstPeriod < horizon || lastPeriod > panel.periods() - 2) {
            throw new IllegalArgumentException("the table's " + panel.periods() + " periods from " + panel.firstDay()
                    + " to " + panel.lastDay() + " hold no " + origins + " origins " + horizon + " periods apart"
                    + (last == null ? "" : " with the last on " + last)
                    + ", each with as many periods before it; choose a shorter horizon or fewer origins");
        }
        int earlier = Math.min(warmUps, firstPeriod / horizon - 1);
        return new BacktestPlan(
                horizon,
                days(panel, firstPeriod - earlier * horizon, firstPeriod - 1, horizon),
                days(panel, firstPeriod, lastPeriod, horizon));
    }

    private static List<LocalDate> days(SalesPanel panel, int from, int to, int horizon) {
        List<LocalDate> days = new ArrayList<>();
        for (int period = from; period <= to; period += horizon) {
            days.add(panel.day(period));
        }
        return days;
    }
}
