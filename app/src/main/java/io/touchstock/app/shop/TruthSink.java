package io.touchstock.app.shop;

/** Takes what no shop knows. Overrides what it wants to hear. */
public interface TruthSink {

    /** Hears nothing. */
    TruthSink NONE = new TruthSink() {};

    default void decision(Decision decision) {}

    /** Every article on offer at every location, at the end of each day. */
    default void demand(TrueDemand demand) {}
}
