package io.touchstock.connectors.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstock.connectors.codec.EventCodecs;
import java.time.Instant;

/** What the generic webhook is told: alerts as on their topic. */
final class WebhookBody {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WebhookBody() {}

    static String of(Message message, Instant at) {
        ObjectNode body = JSON.createObjectNode();
        body.put("event_id", message.key());
        body.put("type", "stock-alerts");
        body.put("created_at", at.toString());
        var alerts = body.putArray("alerts");
        message.alerts().forEach(alert -> {
            try {
                alerts.add(JSON.readTree(EventCodecs.STOCK_ALERTS.toJson(alert)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("an alert is written as JSON", e);
            }
        });
        return body.toString();
    }
}
