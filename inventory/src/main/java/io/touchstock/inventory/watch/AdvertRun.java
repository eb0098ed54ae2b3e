package io.touchstock.inventory.watch;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * The adverts of a campaign for an article, as long as people keep meeting them. Nobody tells when a campaign ends, so
 * it counts as over when it has not been met for a while.
 *
 * @param from when they were first met
 * @param lastMet when they were last met
 */
public record AdvertRun(String campaign, Instant from, Instant lastMet) implements Serializable {

    /** The run with one more meeting, in whatever order they are told; one that is long before it is left out. */
    public static AdvertRun with(AdvertRun known, String campaign, Instant at, Duration goesOnFor) {
        if (known == null) {
            return new AdvertRun(campaign, at, at);
        }
        if (at.isAfter(known.lastMet())) {
            return known.goesOnAt(at, goesOnFor)
                    ? new AdvertRun(campaign, known.from(), at)
                    : new AdvertRun(campaign, at, at);
        }
        boolean earlier = at.isBefore(known.from()) && at.plus(goesOnFor).isAfter(known.from());
        return earlier ? new AdvertRun(campaign, at, known.lastMet()) : known;
    }

    /** Whether the run began, or turned out to have begun earlier, with what led from the one to the other. */
    public static boolean begins(AdvertRun before, AdvertRun after) {
        return before == null || !before.from().equals(after.from());
    }

    /** Whether the adverts run at a moment. */
    boolean runsAt(Instant now, Duration goesOnFor) {
        return !now.isBefore(from) && goesOnAt(now, goesOnFor);
    }

    /** Whether they are over by then. */
    public boolean isOverAt(Instant now, Duration goesOnFor) {
        return !goesOnAt(now, goesOnFor);
    }

    private boolean goesOnAt(Instant at, Duration goesOnFor) {
        return at.isBefore(lastMet.plus(goesOnFor));
    }
}
