package io.touchstock.connectors.event;

/** What to do about an article's price. */
public enum PromotionVerdict {
    /** Promote in the window. */
    PROMOTE,
    /** A promotion that is planned has to wait: stock cannot carry it. */
    HOLD,
    /** Mark down what will not be sold otherwise. */
    CLEAR,
    /** No promotion pays. */
    NONE
}
