package io.touchstock.forecasting.demand;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * How days are cut, how long they stay open to correction, and how much is remembered.
 *
 * @param zone the shop's; a day is a calendar day there, 23 or 25 hours long when clocks change
 * @param historyDays days of history a forecast reads, at least 1
 * @param horizonDays days a forecast speaks of, at least 1
 * @param allowedLateness how long after its day's end an order or a stock level is still counted
 * @param cancellationDays how many days after an order its cancellation still takes its units back, at least 1
 * @param retireAfterDays a series without any order or stock level for so many days is forgotten, at least 1
 */
public record DemandRules(
        ZoneId zone,
        int historyDays,
        int horizonDays,
        Duration allowedLateness,
        int cancellationDays,
        int retireAfterDays)
        implements Serializable {
    private static final int EVERY_DAY = 10_000;

    public DemandRules {
        Objects.requireNonNull(zone, "zone");
        atLeastOne("historyDays", historyDays);
        atLeastOne("horizonDays", horizonDays);
        atLeastOne("cancellationDays", cancellationDays);
        atLeastOne("retireAfterDays", retireAfterDays);
        if (allowedLateness.isNegative()) {
            throw new IllegalArgumentException("allowedLateness is " + allowedLateness + "; it must not be negative");
        }
    }

    /**
     * The rules where a whole history is at hand: nothing comes late, nothing is forgotten, no series retires.
     *
     * @param horizonDays days after the past of which something is known, at least 1
     */
    public static DemandRules ofWholeHistory(ZoneId zone, int horizonDays) {
        return new DemandRules(zone, EVERY_DAY, horizonDays, Duration.ZERO, EVERY_DAY, EVERY_DAY);
    }

    private static void atLeastOne(String name, int days) {
        if (days < 1) {
            throw new IllegalArgumentException(name + " is " + days + "; it must be at least 1 day");
        }
    }

    /** The shop's day a moment belongs to. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** The first moment that no longer belongs to the day. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The last millisecond of the day: event time that has reached it has seen the whole day. */
    public Instant lastMomentOf(LocalDate day) {
        return endOf(day).minusMillis(1);
    }

    /** Whether what happened at this moment comes too late to count once event time has reached the watermark. */
    public boolean tooLate(Instant moment, long watermarkMillis) {
        return endOf(dayOf(moment)).plus(allowedLateness).toEpochMilli() <= watermarkMillis;
    }

    /** When a remembered order may be forgotten: nothing can cancel it any more. */
    public Instant orderForgottenAt(Instant occurredAt) {
        return endOf(dayOf(occurredAt).plusDays(cancellationDays)).plus(allowedLateness);
    }
}
