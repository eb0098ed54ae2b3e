package io.touchstock.forecasting.explanation;

/**
 * What one cause does to a day's expected units.
 *
 * @param cause what moves it
 * @param column name of the column known in advance; empty if it is none
 * @param value of the column on the day; {@code NaN} if it is no number
 * @param usual what was put in its place; for {@link Cause#HISTORY} and the calendar the factor that was taken out
 * @param with units as forecast
 * @param without units without it
 */
public record Effect(Cause cause, String column, double value, double usual, double with, double without) {
    /** Units that it adds; negative where it takes some away. */
    public double units() {
        return with - without;
    }

    /** By which share it moves the forecast; {@code NaN} if there were none without it. */
    public double share() {
        return without > 0 ? with / without - 1 : Double.NaN;
    }
}
