package io.touchstock.app.dashboard.stock;

import io.touchstock.connectors.event.StockAlert;

/**
 * An open alert.
 *
 * @param assignee who looks after it instead of the article's owner; null for nobody
 */
public record AlertLine(StockAlert alert, String assignee) {

    /** Who looks after it; null if nobody does. */
    public String caretaker() {
        return assignee == null ? alert.owner() : assignee;
    }
}
