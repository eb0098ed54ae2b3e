package io.touchstock.connectors.event;

/** What to do with an article's adverts. */
public enum AdAction {
    PAUSE,
    RESUME
}
