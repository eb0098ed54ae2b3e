package io.touchstock.forecasting.explanation;

/** What can move a forecast. */
public enum Cause {
    /** The price is not the usual one. */
    PRICE,
    /** A promotion runs, or one that ran leaves a dip. */
    PROMOTION,
    /** The shop is closed. */
    CLOSED,
    /** Another column that is known in advance. */
    KNOWN,
    /** Its weekday. */
    WEEKDAY,
    /** The time of the year and the month, holidays of the calendar included. */
    SEASON,
    /** Demand of the last weeks was above or below what was to be expected of them. */
    HISTORY
}
