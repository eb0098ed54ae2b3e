package io.touchstock.connectors.notify;

import java.time.Duration;
import java.util.Optional;

/**
 * Exponential pauses with full jitter over their upper half.
 *
 * @param first pause after the first failure
 * @param longest pause
 * @param attempts in all
 */
public record BackOff(Duration first, Duration longest, int attempts) {

    /** Ten attempts within about three hours. */
    public static final BackOff USUAL = new BackOff(Duration.ofSeconds(20), Duration.ofHours(1), 10);

    /**
     * Pause after a failure.
     *
     * @param failures so far, from 1
     * @param asked what the receiver asks for; kept, but never more than a day
     * @param jitter from 0 to 1
     */
    Duration pause(int failures, Optional<Duration> asked, double jitter) {
        double whole = first.toMillis() * Math.pow(2, failures - 1.0);
        double bounded = Math.min(whole, (double) longest.toMillis());
        Duration own = Duration.ofMillis(Math.round(bounded * (0.5 + 0.5 * jitter)));
        Duration bound = Duration.ofDays(1);
        Duration kept =
                asked.map(wish -> wish.compareTo(bound) > 0 ? bound : wish).orElse(own);
        return kept.compareTo(own) > 0 ? kept : own;
    }
}
