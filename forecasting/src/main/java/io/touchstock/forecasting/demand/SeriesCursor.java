package io.touchstock.forecasting.demand;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How far the days of a series have been closed.
 *
 * @param firstDay the first day on which anything happened
 * @param closedThrough the last closed day
 * @param lastActivity the last day on which anything happened
 * @param beganEmpty whether the shelf was empty at the start of the oldest day remembered
 */
public record SeriesCursor(LocalDate firstDay, LocalDate closedThrough, LocalDate lastActivity, boolean beganEmpty)
        implements Serializable {
    /** The cursor after an event; {@code before} is null at the first one. */
    public static SeriesCursor after(SeriesCursor before, SeriesEvent event) {
        boolean closed = event.kind() == SeriesEvent.Kind.PAST;
        LocalDate through = closed ? event.day() : event.day().minusDays(1);
        if (before == null) {
            return new SeriesCursor(event.day(), through, event.day(), false);
        }
        return new SeriesCursor(
                event.day().isBefore(before.firstDay) ? event.day() : before.firstDay,
                closed ? later(before.closedThrough, through) : before.closedThrough,
                later(before.lastActivity, event.day()),
                before.beganEmpty);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The day that closes next. */
    public LocalDate openDay() {
        return closedThrough.plusDays(1);
    }

    /** Whether anything happened on a day that is still open. */
    public boolean hasOpenActivity() {
        return lastActivity.isAfter(closedThrough);
    }

    /** Whether this event, already counted, changes a day whose demand was sent before. */
    public boolean resends(SeriesEvent event) {
        return event.kind() != SeriesEvent.Kind.PAST && !event.day().isAfter(closedThrough);
    }

    /** Whether the day of this event, already counted, is one that forecasts still read. */
    public boolean remembers(SeriesEvent event, DemandRules rules) {
        return !event.day().isBefore(SeriesHistory.oldestNeeded(closedThrough, rules));
    }

    SeriesCursor closed(LocalDate day, boolean oldestBeganEmpty) {
        return new SeriesCursor(firstDay, day, lastActivity, oldestBeganEmpty);
    }
}
