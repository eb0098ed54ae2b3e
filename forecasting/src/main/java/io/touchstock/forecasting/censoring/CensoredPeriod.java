package io.touchstock.forecasting.censoring;

import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;

/**
 * A period in which less was sold than was wanted, known or suspected.
 *
 * @param sold units: a lower bound of the demand
 * @param demand expected units, given that at least {@code sold} were wanted
 */
public record CensoredPeriod(SeriesId id, LocalDate day, Reason reason, double sold, double demand) {

    /** Why the units are not taken for the demand. */
    public enum Reason {
        /** The table says that nothing was left at the end of the period. */
        EMPTY_SHELF,
        /** The table does not tell stocks, and chance does not explain so many zeros. */
        SUSPECTED
    }

    /** Expected units that were wanted and not sold. */
    public double lost() {
        return Math.max(0, demand - sold);
    }
}
