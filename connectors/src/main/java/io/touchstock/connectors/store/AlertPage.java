package io.touchstock.connectors.store;

import java.util.List;

/**
 * A page of alerts.
 *
 * @param total how many the filter lets through
 * @param valueAtRiskMicros of all of them that have a price
 */
public record AlertPage(List<AlertView> alerts, long total, long valueAtRiskMicros) {
    public AlertPage {
        alerts = List.copyOf(alerts);
    }
}
