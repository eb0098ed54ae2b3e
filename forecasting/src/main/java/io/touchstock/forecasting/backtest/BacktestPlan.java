package io.touchstock.forecasting.backtest;

import io.touchstock.forecasting.panel.SalesPanel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * From which days on is forecast, and how far.
 *
 * @param horizon periods
 * @param origins last days of the pasts, oldest first; each is a horizon after the one before
 */
public record BacktestPlan(int horizon, List<LocalDate> origins) {
    public BacktestPlan {
        origins = List.copyOf(origins);
    }

    /**
     * Origins whose horizons do not overlap.
     *
     * @param origins how many, at least 1
     * @param last the last of them; null for the last that leaves a whole horizon
     * @throws IllegalArgumentException if the panel is too short; the message says by how much
     */
    public static BacktestPlan of(SalesPanel panel, int horizon, int origins, LocalDate last) {
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
        List<LocalDate> days = new ArrayList<>();
        for (int period = firstPeriod; period <= lastPeriod; period += horizon) {
            days.add(panel.day(period));
        }
        return new BacktestPlan(horizon, days);
    }
}
