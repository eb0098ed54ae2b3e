package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import java.util.List;

/** Contacts with the shop's marketing. */
final class TouchpointFormat implements EventFormat<Touchpoint> {

    private static final long serialVersionUID = 1L;

    @Override
    public Touchpoint read(FieldReader in) throws FieldProblem {
        String visitorId = in.optionalText("visitorId");
        String customerId = in.optionalText("customerId");
        People.requireOne(in, visitorId, customerId);
        Long cost = in.optionalMoney("cost");
        return new Touchpoint(
                in.text("eventId"),
                in.moment("occurredAt"),
                visitorId,
                customerId,
                in.oneOf("kind", TouchpointKind.class),
                in.channel("channel"),
                in.optionalCampaign("campaign"),
                in.optionalText("sku"),
                cost == null ? 0 : cost,
                in.oneOf("consent", Consent.class));
    }

    @Override
    public void write(Touchpoint touchpoint, FieldWriter out) {
        out.text("eventId", touchpoint.eventId());
        out.moment("occurredAt", touchpoint.occurredAt());
        out.text("visitorId", touchpoint.visitorId());
        out.text("customerId", touchpoint.customerId());
        out.oneOf("kind", touchpoint.kind());
        out.text("channel", touchpoint.channel());
        out.text("campaign", touchpoint.campaign());
        out.text("sku", touchpoint.sku());
        out.money("cost", touchpoint.costMicros());
        out.oneOf("consent", touchpoint.consent());
    }

    @Override
    public String key(Touchpoint touchpoint) {
        return People.key(touchpoint.visitorId(), touchpoint.customerId());
    }

    @Override
    public String timeField() {
        return "occurredAt";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("eventId", "occurredAt", "kind", "channel", "consent");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("visitorId", "customerId", "campaign", "sku", "cost");
    }
}
