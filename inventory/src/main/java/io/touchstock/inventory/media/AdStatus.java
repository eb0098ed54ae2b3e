package io.touchstock.inventory.media;

import java.io.Serializable;
import java.time.Instant;

/**
 * What is remembered of an item's adverts between two evaluations.
 *
 * @param streak readings in a row that speak for a change
 * @param changedAt when they were last paused or resumed; the epoch if never
 */
public record AdStatus(boolean paused, int streak, Instant changedAt) implements Serializable {

    /** Running, and nothing has happened yet. */
    public static final AdStatus RUNNING = new AdStatus(false, 0, Instant.EPOCH);

    AdStatus waiting(int readings) {
        return new AdStatus(paused, readings, changedAt);
    }

    AdStatus turned(Instant now) {
        return new AdStatus(!paused, 0, now);
    }
}
