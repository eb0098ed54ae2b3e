package io.touchstock.forecasting.flink;

/** After work it rests three times as long as the work took, so that what waits can be overtaken by what is newer. */
final class DutyCycle {
    private static final long REST_PER_WORK = 3;

    private long restsUntil = Long.MIN_VALUE;

    /** In processing time, milliseconds. */
    long restsUntil() {
        return restsUntil;
    }

    boolean mayWork(long nowMillis) {
        return nowMillis >= restsUntil;
    }

    void worked(long fromMillis, long toMillis) {
        restsUntil = toMillis + REST_PER_WORK * (toMillis - fromMillis);
    }
}
