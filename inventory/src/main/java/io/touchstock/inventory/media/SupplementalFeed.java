package io.touchstock.inventory.media;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A supplemental feed for Google Merchant Center: a file of the attributes {@code id}, {@code availability} and
 * {@code pause} that is laid over the shop's primary feed. An article's adverts pause when they are paused at every
 * location, and it is in stock as long as one location has it, since adverts lead to the shop and not to a shelf.
 *
 * <p>Availability tells what is true and never serves to pause. A value that is not known, or not needed, stays empty,
 * and an article with nothing to tell has no line. Attributes as in the product data specification of Merchant Center.
 */
public final class SupplementalFeed {

    /** How long Merchant Center lets an article pause; for longer it wants {@code excluded_destination}. */
    public static final Duration LONGEST_PAUSE = Duration.ofDays(14);

    private static final int LONGEST_ID = 50;

    private final SortedMap<String, List<AdStanding>> bySku;

    private SupplementalFeed(SortedMap<String, List<AdStanding>> bySku) {
        this.bySku = bySku;
    }

    /**
     * The feed of all articles that are watched.
     *
     * @param standings of every item whose adverts are watched, one for each location
     */
    public static SupplementalFeed of(Collection<AdStanding> standings) {
        return new SupplementalFeed(
                standings.stream().collect(Collectors.groupingBy(AdStanding::sku, TreeMap::new, Collectors.toList())));
    }

    /**
     * Articles that have no line because Merchant Center would not take their SKU as an id: it has 1 to 50 characters,
     * begins and ends with none that is blank, and holds no tab or line break.
     */
    public List<String> unfit() {
        return bySku.keySet().stream().filter(id -> !fits(id)).toList();
    }

    /** The lines, sorted by id. */
    public List<FeedLine> lines() {
        return bySku.entrySet().stream()
                .filter(article -> fits(article.getKey()))
                .map(article -> new FeedLine(
                        article.getKey(),
                        availability(article.getValue()),
                        paused(article.getValue()) ? FeedLine.PAUSE_ADS : ""))
                .filter(FeedLine::tellsSomething)
                .toList();
    }

    /** Articles whose pause is longer than Merchant Center allows: take them out by {@code excluded_destination}. */
    public List<String> pausedTooLong(Instant now) {
        return bySku.entrySet().stream()
                .filter(article -> paused(article.getValue()))
                .filter(article ->
                        pausedSince(article.getValue()).plus(LONGEST_PAUSE).isBefore(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * As Merchant Center takes it: tab-separated UTF-8 text with a header; an id with a quotation mark is quoted, and
     * the mark doubled.
     */
    public String toTabSeparated() {
        return text("\t", false);
    }

    /** The same with commas, for a spreadsheet: an id that one would run as a formula begins with an apostrophe. */
    public String toCommaSeparated() {
        return text(",", true);
    }

    private String text(String separator, boolean guarded) {
        StringBuilder text = new StringBuilder(String.join(separator, FeedLine.COLUMNS)).append('\n');
        for (FeedLine line : lines()) {
            text.append(SpreadsheetCell.quoted(guarded ? SpreadsheetCell.harmless(line.id()) : line.id(), separator))
                    .append(separator)
                    .append(line.availability())
                    .append(separator)
                    .append(line.pause())
                    .append('\n');
        }
        return text.toString();
    }

    private static String availability(List<AdStanding> locations) {
        if (locations.stream().anyMatch(location -> location.shelf() == Shelf.STOCKED)) {
            return FeedLine.IN_STOCK;
        }
        return locations.stream().allMatch(location -> location.shelf() == Shelf.EMPTY) ? FeedLine.OUT_OF_STOCK : "";
    }

    private static boolean paused(List<AdStanding> locations) {
        return locations.stream().allMatch(AdStanding::paused);
    }

    /** When the last location joined. */
    private static Instant pausedSince(List<AdStanding> locations) {
        return locations.stream()
                .map(AdStanding::pausedSince)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private static boolean fits(String id) {
        return !id.isEmpty()
                && id.strip().equals(id)
                && id.codePointCount(0, id.length()) <= LONGEST_ID
                && id.chars().noneMatch(Character::isISOControl);
    }
}
