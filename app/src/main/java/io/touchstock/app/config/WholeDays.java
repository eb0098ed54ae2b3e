package io.touchstock.app.config;

import java.time.Duration;
import java.util.function.BiConsumer;

/** Durations that are counted in days. */
final class WholeDays {

    private static final long MILLIS_A_DAY = Duration.ofDays(1).toMillis();

    private WholeDays() {}

    static void require(String key, Duration duration, BiConsumer<String, String> complaint) {
        if (!isWhole(duration)) {
            complaint.accept(key, "must be a whole number of days");
        }
    }

    static boolean isWhole(Duration duration) {
        return duration.toMillis() % MILLIS_A_DAY == 0;
    }
}
