package io.touchstock.inventory.media;

import java.io.Serializable;

/**
 * When the adverts of an item pause and when they resume. Between the two pairs of thresholds nothing changes.
 *
 * @param pauseAtLeast a probability of running out within the horizon of this or more speaks for a pause, 0 to 1
 * @param resumeBelow one below this speaks for going on; at most pauseAtLeast
 * @param pauseCoverDays fewer days of cover than this speak for a pause too; 0 leaves cover out of it
 * @param resumeCoverDays so many or more speak for going on; at least pauseCoverDays
 * @param pauseEvaluations so many readings in a row pause, at least 1
 * @param resumeEvaluations so many readings in a row resume, at least 1
 * @param horizonDays how far ahead running out is held against adverts; at least 1. It is days, not the lead time: a
 *     shelf that lasts a fortnight sells for a fortnight, even if the supplier takes three weeks
 */
public record AdRules(
        double pauseAtLeast,
        double resumeBelow,
        double pauseCoverDays,
        double resumeCoverDays,
        int pauseEvaluations,
        int resumeEvaluations,
        int horizonDays)
        implements Serializable {

    private static final int USUAL_HORIZON_DAYS = 3;

    public AdRules {
        if (!(pauseAtLeast >= 0 && pauseAtLeast <= 1)) {
            throw new IllegalArgumentException("pauseAtLeast is " + pauseAtLeast + "; it is a probability, 0 to 1");
        }
        if (!(resumeBelow >= 0 && resumeBelow <= pauseAtLeast)) {
            throw new IllegalArgumentException(
                    "resumeBelow is " + resumeBelow + "; it lies between 0 and pauseAtLeast, " + pauseAtLeast);
        }
        if (!(pauseCoverDays >= 0 && Double.isFinite(pauseCoverDays))) {
            throw new IllegalArgumentException(
                    "pauseCoverDays is " + pauseCoverDays + "; it is a number of days, at least 0");
        }
        if (!(resumeCoverDays >= pauseCoverDays && Double.isFinite(resumeCoverDays))) {
            throw new IllegalArgumentException("resumeCoverDays is " + resumeCoverDays
                    + "; it is a number of days, at least pauseCoverDays, " + pauseCoverDays);
        }
        if (pauseEvaluations < 1 || resumeEvaluations < 1) {
            throw new IllegalArgumentException("pauseEvaluations is " + pauseEvaluations + " and resumeEvaluations "
                    + resumeEvaluations + "; both are at least 1");
        }
        if (horizonDays < 1) {
            throw new IllegalArgumentException("horizonDays is " + horizonDays + "; it must be at least 1");
        }
    }

    /** With the usual horizon. */
    public AdRules(
            double pauseAtLeast,
            double resumeBelow,
            double pauseCoverDays,
            double resumeCoverDays,
            int pauseEvaluations,
            int resumeEvaluations) {
        this(
                pauseAtLeast,
                resumeBelow,
                pauseCoverDays,
                resumeCoverDays,
                pauseEvaluations,
                resumeEvaluations,
                USUAL_HORIZON_DAYS);
    }

    /**
     * Pauses on the second reading in a row of 80 % within three days or of less than a day of cover; resumes on the
     * third in a row below 40 % with at least three days.
     */
    public static AdRules usual() {
        return new AdRules(0.8, 0.4, 1, 3, 2, 3);
    }

    /** The same thresholds for a single look, which has no readings before it. */
    public AdRules atFirstSight() {
        return new AdRules(pauseAtLeast, resumeBelow, pauseCoverDays, resumeCoverDays, 1, 1, horizonDays);
    }
}
