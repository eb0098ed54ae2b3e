package io.touchstock.inventory.media;

import io.touchstock.inventory.projection.Projection;
import java.util.OptionalDouble;

/**
 * What is known of an item when its adverts are decided on.
 *
 * @param stockoutProbability of running out within the horizon of the rules, 0 to 1; empty if it cannot be told
 * @param daysOfCover how long the stock lasts with what is on its way; empty if it cannot be told, infinite where
 *     nothing sells
 */
public record AdReading(Shelf shelf, OptionalDouble stockoutProbability, OptionalDouble daysOfCover) {

    /** Nothing is known. */
    public static final AdReading NONE = new AdReading(Shelf.UNKNOWN, OptionalDouble.empty(), OptionalDouble.empty());

    /**
     * What a projection says. What is on its way counts: an advert need not pause for a shelf that is filled in time.
     *
     * @param projection null if there is none
     */
    public static AdReading of(Shelf shelf, Projection projection, AdRules rules) {
        return projection == null
                ? new AdReading(shelf, OptionalDouble.empty(), OptionalDouble.empty())
                : new AdReading(
                        shelf,
                        OptionalDouble.of(projection.stockoutProbabilityWithin(rules.horizonDays())),
                        OptionalDouble.of(projection.coverWithReceiptsDays()));
    }

    boolean low(AdRules rules) {
        return stockoutProbability.orElse(-1) >= rules.pauseAtLeast()
                || daysOfCover.orElse(Double.POSITIVE_INFINITY) < rules.pauseCoverDays();
    }

    /** Needs to know everything that could speak against it. */
    boolean recovered(AdRules rules) {
        boolean coverKnown = rules.resumeCoverDays() == 0 || daysOfCover.isPresent();
        return shelf == Shelf.STOCKED
                && stockoutProbability.isPresent()
                && stockoutProbability.getAsDouble() < rules.resumeBelow()
                && coverKnown
                && daysOfCover.orElse(Double.POSITIVE_INFINITY) >= rules.resumeCoverDays();
    }

    boolean silent() {
        return shelf != Shelf.EMPTY && stockoutProbability.isEmpty() && daysOfCover.isEmpty();
    }
}
