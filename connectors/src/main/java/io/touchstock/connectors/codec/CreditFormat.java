package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.Credit;
import java.util.List;

/** Shares of orders. */
final class CreditFormat implements EventFormat<Credit> {

    private static final long serialVersionUID = 1L;

    @Override
    public Credit read(FieldReader in) throws FieldProblem {
        return new Credit(
                Signs.read(in),
                in.text("orderId"),
                in.text("eventId"),
                in.text("model"),
                in.text("channel"),
                in.optionalText("campaign"),
                in.instant("touchedAt"),
                in.instant("convertedAt"),
                in.number("conversions"),
                in.amount("value"));
    }

    @Override
    public void write(Credit credit, FieldWriter out) {
        out.whole("sign", credit.sign());
        out.text("orderId", credit.orderId());
        out.text("eventId", credit.eventId());
        out.text("model", credit.model());
        out.text("channel", credit.channel());
        out.text("campaign", credit.campaign());
        out.moment("touchedAt", credit.touchedAt());
        out.moment("convertedAt", credit.convertedAt());
        out.number("conversions", credit.conversions());
        out.money("value", credit.valueMicros());
    }

    @Override
    public String key(Credit credit) {
        return credit.orderId();
    }

    @Override
    public String timeField() {
        return "convertedAt";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of(
                "sign", "orderId", "eventId", "model", "channel", "touchedAt", "convertedAt", "conversions", "value");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("campaign");
    }
}
