package io.touchstock.connectors.event;

/** What somebody says of an alert. */
public enum FeedbackAction {
    /** Seen, and in work. */
    ACKNOWLEDGE,
    /** Not before a date. */
    SNOOZE,
    /** Nothing is wrong. */
    FALSE_ALARM,
    /** Units are on their way that Touchstock does not know of. */
    ALREADY_ORDERED
}
