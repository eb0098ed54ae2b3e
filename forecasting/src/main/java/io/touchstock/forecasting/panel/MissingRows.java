package io.touchstock.forecasting.panel;

/** What it means that a series has no row for a period after its first sale. */
public enum MissingRows {
    /** Nothing was sold. */
    ZERO,
    /** Nobody knows. */
    UNKNOWN,
    /** {@link #ZERO} in a table that writes down sales of one or two but none of zero, {@link #UNKNOWN} otherwise. */
    TOLD
}
