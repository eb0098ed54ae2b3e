package io.touchstock.attribution.flink;

import java.time.Duration;
import java.time.Instant;
import org.apache.flink.streaming.api.TimerService;

/** Moments on Flink's clock of milliseconds. */
final class EventTimers {

    private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

    private EventTimers() {}

    static Instant watermark(TimerService timers) {
        return Instant.ofEpochMilli(timers.currentWatermark());
    }

    /** Wakes the operator once the watermark has reached the moment; never for {@link Instant#MAX}. */
    static void wakeAt(TimerService timers, Instant moment) {
        if (!moment.equals(Instant.MAX)) {
            timers.registerEventTimeTimer(millisNotBefore(moment));
        }
    }

    /** Takes back what {@link #wakeAt} was asked for. */
    static void letSleep(TimerService timers, Instant moment) {
        if (!moment.equals(Instant.MAX)) {
            timers.deleteEventTimeTimer(millisNotBefore(moment));
        }
    }

    /** Wakes the operator at the next full interval after the watermark; asking twice is asking once. */
    static void wakeAtNext(TimerService timers, Duration interval) {
        long length = interval.toMillis();
        long now = Math.max(timers.currentWatermark(), Long.MIN_VALUE + length);
        long next = Math.floorDiv(now, length) * length + length;
        timers.registerEventTimeTimer(next < now ? Long.MAX_VALUE : next);
    }

    private static long millisNotBefore(Instant moment) {
        if (moment.isAfter(LAST)) {
            return Long.MAX_VALUE;
        }
        long millis = moment.toEpochMilli();
        return Instant.ofEpochMilli(millis).isBefore(moment) ? millis + 1 : millis;
    }
}
