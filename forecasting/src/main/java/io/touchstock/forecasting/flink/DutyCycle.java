package io.touchstock.forecasting.flink;

/**
 * After work it rests three times as long as the work took, so that what waits can be overtaken by what is newer; but
 * no longer than the work itself took if nothing newer comes meanwhile: then the backlog is over, and what waits is its
 * last day. All times are processing times in milliseconds.
 */
final class DutyCycle {
    private static final long REST_PER_WORK = 3;

    private long work;
    private long restsUntil = Long.MIN_VALUE;
    private long newsAt = Long.MIN_VALUE;

    /** From when on it may work if nothing newer comes. */
    long mayWorkFrom() {
        return Math.min(restsUntil, newsAt + work);
    }

    boolean mayWork(long nowMillis) {
        return nowMillis >= mayWorkFrom();
    }

    /** Something new has come. */
    void heard(long nowMillis) {
        newsAt = nowMillis;
    }

    void worked(long fromMillis, long toMillis) {
        work = toMillis - fromMillis;
        restsUntil = toMillis + REST_PER_WORK * work;
        newsAt = toMillis;
    }
}
