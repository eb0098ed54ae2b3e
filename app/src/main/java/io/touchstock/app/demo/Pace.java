package io.touchstock.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast the shop's time passes: history as fast as it can be made, live days at so much of the watch's time a day.
 * {@link #await} is called by the thread that feeds, the rest by another.
 */
final class Pace {

    private static final long NANOS_PER_STEP = 50_000_000;

    private final Duration perDay;
    private volatile Instant liveFrom;
    private volatile long liveSinceNanos;
    private volatile boolean stopped;
    private volatile Instant shopTime = Instant.EPOCH;

    Pace(Duration perDay) {
        this.perDay = perDay;
    }

    /** From this moment of the shop on, its time is tied to the watch. */
    void goLive(Instant from) {
        liveSinceNanos = System.nanoTime();
        liveFrom = from;
    }

    boolean isLive() {
        return liveFrom != null;
    }

    /** Lets whoever waits go on at once, and nobody wait again. */
    void stop() {
        stopped = true;
    }

    /** Where the shop's clock stands. */
    Instant shopTime() {
        return shopTime;
    }

    /** Returns when the shop's clock has come to the moment. */
    void await(Instant moment) {
        shopTime = moment;
        if (liveFrom == null) {
            return;
        }
        double days = Duration.between(liveFrom, moment).toMillis()
                / (double) Duration.ofDays(1).toMillis();
        long due = liveSinceNanos + (long) (days * perDay.toNanos());
        while (!stopped && System.nanoTime() - due < 0) {
            LockSupport.parkNanos(Math.min(NANOS_PER_STEP, due - System.nanoTime()));
        }
    }
}
