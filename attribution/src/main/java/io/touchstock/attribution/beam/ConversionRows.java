package io.touchstock.attribution.beam;

/** What a row of an event log with a conversion is. */
public enum ConversionRows {
    /** A touchpoint and a conversion. */
    TOUCH,
    /** A conversion and no touchpoint. */
    ONLY
}
