package io.touchstock.connectors.notify;

import io.touchstock.connectors.event.StockAlert;
import java.util.List;

/**
 * Alerts told to one recipient at once.
 *
 * @param key the same for the same alerts as they stand to the same recipient
 * @param recipient e-mail address, or host of a webhook
 */
record Message(String key, String recipient, List<StockAlert> alerts) {
    Message {
        alerts = List.copyOf(alerts);
    }
}
