package io.touchstock.app.shop;

import java.time.LocalDate;

/**
 * A day of an article at a location as it really was: what no shop knows.
 *
 * <p>closing = opening + received + restocked - sold - vanished, all in units that lie there in truth.
 *
 * @param wantedUnits the true demand
 * @param soldUnits what the shelf let through
 * @param shelfEmpty nothing lay there at some moment between opening and closing
 * @param systemUnits what the shop's system believes at closing; more than closingUnits is phantom stock
 * @param meanWalkIns the walk-in rate that the day's count was drawn from
 */
public record TrueDemand(
        String sku,
        String location,
        LocalDate day,
        int wantedUnits,
        int soldUnits,
        boolean shelfEmpty,
        int openingUnits,
        int receivedUnits,
        int restockedUnits,
        int vanishedUnits,
        int closingUnits,
        int systemUnits,
        double meanWalkIns) {

    /** Demand that found an empty shelf. */
    public int lostUnits() {
        return wantedUnits - soldUnits;
    }
}
