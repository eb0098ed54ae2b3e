package io.touchstock.inventory.media;

import java.util.OptionalDouble;

/**
 * What is known of an item when its adverts are decided on.
 *
 * @param stockoutProbability of running out before help can come, 0 to 1; empty if it cannot be told
 * @param daysOfCover how long the stock lasts; empty if it cannot be told, infinite where nothing sells
 */
public record AdReading(Shelf shelf, OptionalDouble stockoutProbability, OptionalDouble daysOfCover) {

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
