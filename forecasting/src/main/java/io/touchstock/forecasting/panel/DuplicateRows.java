package io.touchstock.forecasting.panel;

/** What becomes of several rows of one series and period. */
public enum DuplicateRows {
    /** The table cannot be used. */
    FAIL,
    /** Their units add up; what is known in advance is taken from the last. */
    SUM,
    /** The last one counts. */
    LAST
}
