package io.touchstock.connectors.event;

/** What the person agreed to when the touchpoint was recorded. A denied touchpoint never enters a journey. */
public enum Consent {
    GRANTED,
    DENIED
}
