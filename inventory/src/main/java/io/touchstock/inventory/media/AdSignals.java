package io.touchstock.inventory.media;

import io.touchstock.connectors.event.AdAction;
import io.touchstock.connectors.event.AdSignal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Puts changes of adverts into signals with their reasons. Adverts lead to an article and not to a shelf, so they rest
 * only while they rest at each of its locations, and go on as soon as one has recovered.
 */
public final class AdSignals {

    private AdSignals() {}

    /** The signal between two statuses that follow each other; empty if the adverts go on as they were. */
    public static Optional<AdSignal> between(
            AdStatus before, AdStatus after, String sku, String location, AdReading reading) {
        if (before.paused() == after.paused()) {
            return Optional.empty();
        }
        return Optional.of(
                after.paused()
                        ? new AdSignal(sku, location, AdAction.PAUSE, pauseReason(reading), after.changedAt())
                        : new AdSignal(sku, location, AdAction.RESUME, resumeReason(reading), after.changedAt()));
    }

    /**
     * The signal of an article between two looks at all of its locations; empty if its adverts go on as they were.
     *
     * @param before status of each location that was known
     * @param after status of each location that is known now; see {@link #ofForgotten} if none is
     * @param reading of the location that changed last
     */
    public static Optional<AdSignal> ofArticle(
            String sku, Collection<AdStatus> before, Collection<AdStatus> after, AdReading reading, Instant now) {
        boolean rested = rest(before);
        if (after.isEmpty() || rested == rest(after)) {
            return Optional.empty();
        }
        return Optional.of(
                rested
                        ? new AdSignal(sku, null, AdAction.RESUME, resumeReason(reading), now)
                        : new AdSignal(sku, null, AdAction.PAUSE, pauseReason(reading), now));
    }

    /**
     * The signal of an article that is watched no longer; empty if its adverts run. A pause ends with the watch: nobody
     * would be left to end it, not even if the article came back.
     *
     * @param before status of each location that was known
     * @param why the watch ends, as the end of a sentence
     */
    public static Optional<AdSignal> ofForgotten(String sku, Collection<AdStatus> before, String why, Instant now) {
        return rest(before)
                ? Optional.of(new AdSignal(
                        sku, null, AdAction.RESUME, "The pause ends with the watch over the stock: " + why + ".", now))
                : Optional.empty();
    }

    private static boolean rest(Collection<AdStatus> locations) {
        return !locations.isEmpty() && locations.stream().allMatch(AdStatus::paused);
    }

    private static String pauseReason(AdReading reading) {
        if (reading.shelf() == Shelf.EMPTY) {
            return "The shelf is empty; every click on it is paid for in vain.";
        }
        return reading.silent()
                ? "Nothing is heard of the last location that could carry the demand."
                : "The stock will not carry the demand: " + facts(reading) + ".";
    }

    private static String resumeReason(AdReading reading) {
        return "The stock carries the demand again: " + facts(reading) + ".";
    }

    private static String facts(AdReading reading) {
        List<String> facts = new ArrayList<>();
        reading.stockoutProbability()
                .ifPresent(p -> facts.add(String.format(Locale.ROOT, "%.0f %% likely to run out", 100 * p)));
        reading.daysOfCover().ifPresent(days -> facts.add(cover(days)));
        return String.join(", ", facts);
    }

    private static String cover(double days) {
        return Double.isInfinite(days)
                ? "nothing is expected to sell"
                : String.format(Locale.ROOT, "%.1f days of cover", days);
    }
}
