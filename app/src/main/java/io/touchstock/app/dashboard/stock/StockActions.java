package io.touchstock.app.dashboard.stock;

import io.touchstock.connectors.event.AlertFeedback;
import java.time.Instant;

/** What people do about alerts. */
public interface StockActions {

    /** Passes on what somebody says of an alert; false if no such alert is open. */
    boolean say(AlertFeedback feedback);

    /**
     * Gives an alert to somebody.
     *
     * @param assignee empty for the article's owner again
     * @return false if no such alert is open
     */
    boolean assign(AlertKey alert, String assignee, String by, Instant at);
}
