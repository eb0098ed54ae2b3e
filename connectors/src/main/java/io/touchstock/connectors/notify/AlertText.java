package io.touchstock.connectors.notify;

import io.touchstock.connectors.event.StockAlert;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Alerts in words. */
final class AlertText {

    /** More than these nobody reads. */
    static final int LISTED = 20;

    private static final int MICROS_DIGITS = 6;

    private AlertText() {}

    static String subject(List<StockAlert> alerts) {
        StockAlert worst = alerts.get(0);
        String others = alerts.size() == 1 ? "" : " and " + (alerts.size() - 1) + " more";
        return oneLine(head(worst)) + others;
    }

    /** Severity, kind and article. */
    static String head(StockAlert alert) {
        String name = alert.name() == null ? alert.sku() : alert.name() + " (" + alert.sku() + ")";
        return (alert.severity() == null ? "" : alert.severity() + ": ") + kind(alert) + ", " + name + ", "
                + alert.location();
    }

    static String details(StockAlert alert, String currency) {
        StringBuilder text = new StringBuilder(alert.reason() == null ? "" : alert.reason());
        if (alert.suggestedQuantity() > 0) {
            text.append(" Order ").append(alert.suggestedQuantity());
            text.append(alert.orderBy() == null ? "." : " by " + alert.orderBy() + ".");
        }
        if (alert.lostValueMicros() != null) {
            text.append(" At risk: ")
                    .append(BigDecimal.valueOf(alert.lostValueMicros(), MICROS_DIGITS)
                            .setScale(2, RoundingMode.HALF_EVEN)
                            .toPlainString())
                    .append(' ')
                    .append(currency)
                    .append('.');
        }
        return text.toString().strip();
    }

    /** Says how many are not listed; empty if all are. */
    static String rest(List<StockAlert> alerts) {
        return alerts.size() > LISTED ? "and " + (alerts.size() - LISTED) + " more" : "";
    }

    private static String kind(StockAlert alert) {
        return alert.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A line break in a name must not begin a header of a mail. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
