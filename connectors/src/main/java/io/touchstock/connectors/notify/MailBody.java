package io.touchstock.connectors.notify;

import io.touchstock.connectors.event.StockAlert;
import java.util.List;
import java.util.stream.Collectors;

/** Alerts as plain text and, made of that, as HTML. */
final class MailBody {

    private MailBody() {}

    static String plain(List<StockAlert> alerts, String currency) {
        String listed = alerts.stream()
                .limit(AlertText.LISTED)
                .map(alert -> AlertText.head(alert) + "\n" + AlertText.details(alert, currency))
                .collect(Collectors.joining("\n\n"));
        String rest = AlertText.rest(alerts);
        return listed + (rest.isEmpty() ? "" : "\n\n" + rest) + "\n";
    }

    static String html(String plain) {
        String paragraphs = plain.strip()
                .lines()
                .map(MailBody::escaped)
                .map(line -> line.isEmpty() ? "</p><p>" : line + "<br>")
                .collect(Collectors.joining("\n"));
        return "<!doctype html><html><head><meta charset=\"utf-8\"></head><body><p>" + paragraphs
                + "</p></body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
