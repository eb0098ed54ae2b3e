package io.touchstock.connectors.notify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstock.connectors.event.StockAlert;
import java.util.List;

/** Slack's Block Kit. Names from outside are plain text, or escaped where Slack reads marks. */
final class SlackBody {

    private static final int HEADER_LENGTH = 150;
    private static final int SECTION_LENGTH = 2_900;

    private SlackBody() {}

    static String of(List<StockAlert> alerts, String currency) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        String subject = AlertText.subject(alerts);
        body.put("text", escaped(subject));
        ArrayNode blocks = body.putArray("blocks");
        ObjectNode header = blocks.addObject();
        header.put("type", "header");
        text(header, "plain_text", cut(subject, HEADER_LENGTH)).put("emoji", false);
        alerts.stream().limit(AlertText.LISTED).forEach(alert -> {
            ObjectNode section = blocks.addObject();
            section.put("type", "section");
            text(
                    section,
                    "plain_text",
                    cut(AlertText.head(alert) + "\n" + AlertText.details(alert, currency), SECTION_LENGTH));
        });
        String rest = AlertText.rest(alerts);
        if (!rest.isEmpty()) {
            ObjectNode context = blocks.addObject();
            context.put("type", "context");
            ObjectNode element = context.putArray("elements").addObject();
            element.put("type", "plain_text");
            element.put("text", rest);
        }
        return body.toString();
    }

    private static ObjectNode text(ObjectNode block, String type, String words) {
        return block.putObject("text").put("type", type).put("text", words);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String cut(String text, int length) {
        if (text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }
}
