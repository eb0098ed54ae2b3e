package io.touchstock.inventory.media;

/** Whether an article can be bought at a moment. */
public enum Shelf {
    STOCKED,
    EMPTY,
    /** No reading yet. Nothing is held against anyone for it. */
    UNKNOWN
}
