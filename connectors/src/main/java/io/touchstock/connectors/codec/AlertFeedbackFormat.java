package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.FeedbackAction;
import java.util.List;

/** What people say of alerts. */
final class AlertFeedbackFormat implements EventFormat<AlertFeedback> {

    private static final long serialVersionUID = 1L;

    @Override
    public AlertFeedback read(FieldReader in) throws FieldProblem {
        return new AlertFeedback(
                in.text("sku"),
                in.text("location"),
                in.oneOf("kind", AlertKind.class),
                in.oneOf("action", FeedbackAction.class),
                in.optionalDay("until"),
                in.optionalUnits("quantity", 1),
                in.optionalText("by"),
                in.moment("at"));
    }

    @Override
    public void write(AlertFeedback feedback, FieldWriter out) {
        out.text("sku", feedback.sku());
        out.text("location", feedback.location());
        out.oneOf("kind", feedback.kind());
        out.oneOf("action", feedback.action());
        out.day("until", feedback.until());
        out.count("quantity", feedback.quantity());
        out.text("by", feedback.by());
        out.moment("at", feedback.at());
    }

    @Override
    public String key(AlertFeedback feedback) {
        return Articles.key(feedback.sku(), feedback.location());
    }

    @Override
    public String timeField() {
        return "at";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("sku", "location", "kind", "action", "at");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("until", "quantity", "by");
    }
}
