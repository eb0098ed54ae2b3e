package io.touchstock.inventory.promotion;

import java.time.LocalDate;

/**
 * What stock says of a planned promotion.
 *
 * @param held whether it should not start as planned
 * @param stockoutProbability highest P(a customer finds the shelf empty on a day) within the window as planned
 * @param windowUnits expected demand within the window
 * @param missingUnits of these, expected to find an empty shelf
 * @param windowEndStock expected units left after the window
 * @param firstEmptyOn day of the window on which the shelf is first more likely empty than allowed; null if never
 * @param couldStartOn the first day from the planned one on at which stock carries the same window: the planned day if
 *     it is not held, null if there is none within the horizon
 * @param reason one sentence for the merchandiser
 */
public record HeldPromotion(
        boolean held,
        double stockoutProbability,
        double windowUnits,
        double missingUnits,
        double windowEndStock,
        LocalDate firstEmptyOn,
        LocalDate couldStartOn,
        String reason) {}
