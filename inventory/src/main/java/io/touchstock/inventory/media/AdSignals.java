package io.touchstock.inventory.media;

import io.touchstock.connectors.event.AdAction;
import io.touchstock.connectors.event.AdSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts a change of an item's adverts into a signal with its reason. */
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

    private static String pauseReason(AdReading reading) {
        return reading.shelf() == Shelf.EMPTY
                ? "The shelf is empty; every click on it is paid for in vain."
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
