package io.touchstock.app.dashboard.stock;

import io.touchstock.app.dashboard.access.AuditEntry;
import io.touchstock.connectors.event.AlertFeedback;

/** What people do about alerts. */
public interface StockActions {

    /**
     * Passes on what somebody says of an alert.
     *
     * @param entry kept in the audit log together with it, or not at all
     * @return false if no such alert is open; then nothing is kept
     */
    boolean say(AlertFeedback feedback, AuditEntry entry);

    /**
     * Gives an alert to somebody.
     *
     * @param assignee empty for the article's owner again
     * @param entry kept in the audit log together with it, or not at all
     * @return false if no such alert is open; then nothing is kept
     */
    boolean assign(AlertKey alert, String assignee, AuditEntry entry);
}
