package io.touchstock.inventory.media;

import java.io.Serializable;
import java.time.Duration;

/**
 * How lost sales are told on a stream.
 *
 * @param losses what a journey is worth
 * @param openDays how many days before the current one are still counted and corrected; at least 0. A journey without
 *     an order is known only when the lookback of its last touchpoint has passed, and that one may have come as much as
 *     a lookback after the visit that counts, so this is longer than two lookbacks, or not all are counted
 * @param silentFor an article of which nothing is heard for so long is forgotten, and the state of its shelf with it;
 *     longer than the open days
 */
public record LossWatchRules(LossRules losses, int openDays, Duration silentFor) implements Serializable {

    private static final int DAYS_FOR_LATE_INPUTS = 7;
    private static final int DAYS_OF_SILENCE = 60;

    public LossWatchRules {
        if (openDays < 0) {
            throw new IllegalArgumentException("openDays is " + openDays + "; it must be at least 0");
        }
        if (silentFor.compareTo(Duration.ofDays(openDays)) <= 0) {
            throw new IllegalArgumentException(
                    "silentFor is " + silentFor + "; it must be longer than openDays, " + openDays);
        }
    }

    /**
     * A week for late inputs, and 60 days of silence, both on top of the time that a journey may take to be known.
     *
     * @param lookback the longest of any touchpoint in the journeys
     */
    public static LossWatchRules usual(LossRules losses, Duration lookback) {
        int openDays = Math.toIntExact(lookback.multipliedBy(2).toDays()) + 1 + DAYS_FOR_LATE_INPUTS;
        return new LossWatchRules(losses, openDays, Duration.ofDays(openDays).plusDays(DAYS_OF_SILENCE));
    }
}
