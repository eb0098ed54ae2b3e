package io.touchstock.forecasting.panel;

/** What the units of a period say about its demand. */
public enum Status {
    /** The units are the demand. */
    OBSERVED,
    /** The shop was closed; its units are no measure of demand. */
    CLOSED,
    /** The article had no price and sold nothing: it was not on sale. */
    OFF_SALE,
    /** The shelf was empty for part of the period at least: the units are a lower bound. */
    EMPTY_SHELF,
    /** The table does not tell stocks, but chance does not explain the zeros: a lower bound, too. */
    SUSPECTED_EMPTY,
    /** The table says nothing. */
    UNKNOWN
}
