package io.touchstock.connectors.store;

import java.time.Duration;

/**
 * How long the store keeps what comes in numbers. Days are counted back from the newest day of the data, moments from
 * the present.
 *
 * @param reportDays of attribution, wasted spend and lost sales
 * @param pathDays of journeys and what is summed of them
 * @param demandDays of demand and of forecasts of days that are over
 * @param historyDays of changes of alerts
 * @param messages of refused inputs, deliveries and messages that were sent
 */
public record Retention(int reportDays, int pathDays, int demandDays, int historyDays, Duration messages) {

    /** Two years of reports and demand, 400 days of journeys and of alerts, 30 of messages. */
    public static final Retention DEFAULTS = new Retention(730, 400, 730, 400, Duration.ofDays(30));

    public Retention {
        if (Math.min(Math.min(reportDays, pathDays), Math.min(demandDays, historyDays)) < 1 || messages.isNegative()) {
            throw new IllegalArgumentException("days are " + reportDays + ", " + pathDays + ", " + demandDays + ", "
                    + historyDays + " and messages " + messages + "; keep at least one day of each.");
        }
    }
}
