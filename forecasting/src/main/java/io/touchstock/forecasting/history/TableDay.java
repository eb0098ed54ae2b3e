package io.touchstock.forecasting.history;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A row of a demand table, its series aside.
 *
 * @param units sold, cancelled ones taken off; {@link #UNKNOWN} on a day after the past
 * @param shelfEmpty whether the shelf was empty for part of the day
 * @param promoted whether a promotion ran, or is planned
 * @param priceMicros price of the day; 0 if unknown
 */
public record TableDay(LocalDate day, int units, boolean shelfEmpty, boolean promoted, long priceMicros)
        implements Serializable {
    /** Units of a day that the past does not hold. */
    public static final int UNKNOWN = -1;

    public boolean knowsUnits() {
        return units != UNKNOWN;
    }
}
