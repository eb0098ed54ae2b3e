package io.touchstock.inventory.media;

import java.time.Instant;

/**
 * Pauses and resumes the adverts of an item, with hysteresis: a Schmitt trigger with a count. An empty shelf pauses at
 * once, for every click on it is wasted; a forecast has to repeat itself. A reading that is missing changes nothing,
 * and one that is missing in part never resumes.
 */
public final class AdSwitch {

    private AdSwitch() {}

    /**
     * The status after a reading; whoever compares {@link AdStatus#paused()} before and after sees at most one change.
     *
     * @param now when it was read; not before earlier readings
     */
    public static AdStatus next(AdStatus status, AdReading reading, Instant now, AdRules rules) {
        if (reading.silent()) {
            return status;
        }
        return status.paused() ? whilePaused(status, reading, now, rules) : whileRunning(status, reading, now, rules);
    }

    private static AdStatus whileRunning(AdStatus status, AdReading reading, Instant now, AdRules rules) {
        if (reading.shelf() == Shelf.EMPTY) {
            return status.turned(now);
        }
        return counted(status, reading.low(rules), rules.pauseEvaluations(), now);
    }

    private static AdStatus whilePaused(AdStatus status, AdReading reading, Instant now, AdRules rules) {
        return counted(status, reading.recovered(rules), rules.resumeEvaluations(), now);
    }

    private static AdStatus counted(AdStatus status, boolean speaksForChange, int needed, Instant now) {
        if (!speaksForChange) {
            return status.waiting(0);
        }
        return status.streak() + 1 >= needed ? status.turned(now) : status.waiting(status.streak() + 1);
    }
}
