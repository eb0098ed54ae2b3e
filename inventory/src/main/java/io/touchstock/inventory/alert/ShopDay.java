package io.touchstock.inventory.alert;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The shop's day: its time zone and the hours in which demand comes in, taken as spread evenly over them.
 *
 * @param closesAt after opensAt; midnight stands for the end of the day
 */
public record ShopDay(ZoneId zone, LocalTime opensAt, LocalTime closesAt) implements Serializable {

    private static final int SECONDS_A_DAY = 24 * 60 * 60;

    public ShopDay {
        if (!closesAt.equals(LocalTime.MIDNIGHT) && !closesAt.isAfter(opensAt)) {
            throw new IllegalArgumentException(
                    "closesAt is " + closesAt + "; it must be after opensAt, " + opensAt + " (00:00 for midnight)");
        }
    }

    /** Open around the clock. */
    public static ShopDay aroundTheClock(ZoneId zone) {
        return new ShopDay(zone, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    /** The day on which a moment falls. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** The first moment of the day after. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether a day ends and the next begins at this very moment. */
    public boolean isDayEnd(Instant at) {
        return dayOf(at).atStartOfDay(zone).toInstant().equals(at);
    }

    /** The first day end after a moment. */
    public Instant nextDayEnd(Instant at) {
        return endOf(dayOf(at));
    }

    /** Share of that day's demand still to come, 0 to 1. */
    public double shareLeft(Instant at) {
        double opens = opensAt.toSecondOfDay();
        double closes = closesAt.equals(LocalTime.MIDNIGHT) ? SECONDS_A_DAY : closesAt.toSecondOfDay();
        double now = at.atZone(zone).toLocalTime().toSecondOfDay();
        return Math.min(1, Math.max(0, (closes - now) / (closes - opens)));
    }
}
