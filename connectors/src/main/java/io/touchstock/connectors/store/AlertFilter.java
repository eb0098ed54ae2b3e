package io.touchstock.connectors.store;

import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.Severity;

/**
 * Which alerts a page shows, and in what order. Null for any.
 *
 * @param assignee who looks after it: the one it was assigned to, else the article's owner
 * @param handled whether somebody has done something about it
 * @param text part of SKU or name, whatever the case
 * @param offset how many to skip
 * @param limit how many to give at most
 */
public record AlertFilter(
        AlertState state,
        String owner,
        String assignee,
        String category,
        String location,
        Severity severity,
        AlertKind kind,
        Boolean handled,
        String text,
        Order order,
        int offset,
        int limit) {

    /** What comes first. */
    public enum Order {
        /** The most value at risk, those without a price last. */
        VALUE_AT_RISK("lost_value_micros DESC NULLS LAST, probability DESC, a.sku, a.location, a.kind"),
        /** The most severe, of these the most value. */
        SEVERITY("severity_rank DESC, lost_value_micros DESC NULLS LAST, a.sku, a.location, a.kind"),
        /** The first to run out. */
        RUNS_OUT("p50 NULLS LAST, lost_value_micros DESC NULLS LAST, a.sku, a.location, a.kind"),
        /** The first to order. */
        ORDER_BY("order_by NULLS LAST, lost_value_micros DESC NULLS LAST, a.sku, a.location, a.kind"),
        /** The newest change. */
        CHANGED("revised_at DESC, a.sku, a.location, a.kind");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    public AlertFilter {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("offset is " + offset + " and limit " + limit
                    + "; they must be at least 0 and 1. Ask for a page that exists.");
        }
    }

    /** All open alerts by value at risk. */
    public static AlertFilter open(int limit) {
        return new AlertFilter(
                AlertState.OPEN, null, null, null, null, null, null, null, null, Order.VALUE_AT_RISK, 0, limit);
    }
}
