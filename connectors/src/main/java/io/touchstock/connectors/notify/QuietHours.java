package io.touchstock.connectors.notify;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When nobody is to be disturbed: from the first time on until before the second, over midnight if it is the earlier.
 * Two equal times are no quiet hours.
 *
 * @param criticalPasses whether critical alerts are told all the same
 */
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone, boolean criticalPasses) {

    /** Never quiet. */
    public static QuietHours none(ZoneId zone) {
        return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, zone, true);
    }

    boolean holdAt(Instant now) {
        LocalTime time = now.atZone(zone).toLocalTime();
        boolean started = !time.isBefore(from);
        boolean goesOn = time.isBefore(until);
        return from.isAfter(until) ? started || goesOn : started && goesOn;
    }
}
