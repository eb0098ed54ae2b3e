package io.touchstock.inventory.alert;

import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;

/**
 * How an item is watched over time.
 *
 * @param rules how its stock is judged
 * @param silentFor an item of which nothing was heard for so long counts as delisted; above 0
 * @param allowedLateness an input older than the stream's time by more than this is refused
 * @param catalogueKeptFor a catalogue entry older than the newest by more than this is forgotten; above 0
 */
public record WatchRules(StockRules rules, Duration silentFor, Duration allowedLateness, Duration catalogueKeptFor)
        implements Serializable {

    public WatchRules {
        if (silentFor.isNegative() || silentFor.isZero()) {
            throw new IllegalArgumentException("silentFor is " + silentFor + "; it must be above 0");
        }
        if (allowedLateness.isNegative()) {
            throw new IllegalArgumentException("allowedLateness is " + allowedLateness + "; it cannot be negative");
        }
        if (catalogueKeptFor.isNegative() || catalogueKeptFor.isZero()) {
            throw new IllegalArgumentException("catalogueKeptFor is " + catalogueKeptFor + "; it must be above 0");
        }
    }

    /** Sixty days of silence, one day of lateness, a catalogue of 400 days. */
    public static WatchRules defaults(ZoneId zone) {
        return new WatchRules(StockRules.defaults(zone), Duration.ofDays(60), Duration.ofDays(1), Duration.ofDays(400));
    }
}
