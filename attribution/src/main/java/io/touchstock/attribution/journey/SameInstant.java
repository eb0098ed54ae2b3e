package io.touchstock.attribution.journey;

/** What came first when a touchpoint and an order bear the same time and their source tells no order. */
public enum SameInstant {
    /** The order may take the touchpoint. */
    TOUCHPOINTS_FIRST,
    /** The touchpoint comes after the order. */
    ORDER_FIRST
}
