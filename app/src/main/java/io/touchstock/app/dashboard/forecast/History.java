package io.touchstock.app.dashboard.forecast;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.ForecastDay;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An item's days.
 *
 * @param told what was last told of each day before it
 * @param sold what was sold
 * @param first day to show
 * @param asOf the last day whose sales the newest forecast had seen
 */
record History(
        NavigableMap<LocalDate, ForecastDay> told,
        NavigableMap<LocalDate, Demand> sold,
        LocalDate first,
        LocalDate asOf) {
    private static final int WEEK = 7;

    History {
        told = new TreeMap<>(told);
        sold = new TreeMap<>(sold);
    }

    LocalDate last() {
        LocalDate last = told.isEmpty() ? asOf : told.lastKey();
        return last.isBefore(asOf) ? asOf : last;
    }

    /**
     * How far forecasts and the baseline, the same weekday of the week before, were off on the same days.
     *
     * @param days that are counted: those on which the shelf was never empty, and that have all three
     * @param wape sum of absolute errors of the mean over sum of units
     * @param naiveWape the same of the baseline
     * @param within80 share of days between the 10 % and the 90 % quantile
     */
    record Accuracy(int days, double wape, double naiveWape, double within80) {}

    /** Empty if no day can be counted or nothing was sold. */
    Optional<Accuracy> error() {
        int days = 0;
        int within = 0;
        double units = 0;
        double off = 0;
        double naiveOff = 0;
        for (Demand day : sold.subMap(first, true, asOf, true).values()) {
            ForecastDay forecast = told.get(day.day());
            Demand before = sold.get(day.day().minusDays(WEEK));
            if (forecast == null || before == null || day.shelfEmpty() || before.shelfEmpty()) {
                continue;
            }
            days++;
            units += day.units();
            off += Math.abs(day.units() - forecast.mean());
            naiveOff += Math.abs(day.units() - before.units());
            within += day.units() >= forecast.q10() && day.units() <= forecast.q90() ? 1 : 0;
        }
        return days == 0 || units == 0
                ? Optional.empty()
                : Optional.of(new Accuracy(days, off / units, naiveOff / units, (double) within / days));
    }
}
