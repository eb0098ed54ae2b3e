package io.touchstock.attribution.journey;

/** What an order does to the touchpoints before it. */
public enum AfterConversion {
    /** It ends their journey: a later order takes only what came after this one. */
    NEW_JOURNEY,
    /** Nothing: a later order takes all within its lookback, also what an earlier one took. */
    CONTINUE
}
