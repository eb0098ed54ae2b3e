package io.touchstock.connectors.event;

/** How a person met the shop: seen, clicked, visited, written to, or walked in. */
public enum TouchpointKind {
    IMPRESSION,
    CLICK,
    VISIT,
    EMAIL,
    STORE,
    CALL,
    OTHER
}
