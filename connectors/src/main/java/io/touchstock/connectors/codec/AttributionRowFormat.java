package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.AttributionRow;
import java.util.List;

/** What channels earned. */
final class AttributionRowFormat implements EventFormat<AttributionRow> {

    private static final long serialVersionUID = 1L;

    @Override
    public AttributionRow read(FieldReader in) throws FieldProblem {
        return new AttributionRow(
                in.anyDay("from"),
                in.anyDay("to"),
                in.text("model"),
                in.text("channel"),
                in.optionalText("campaign"),
                in.number("conversions"),
                in.amount("value"),
                in.optionalNumber("removalEffect"),
                in.optionalAmount("spend"));
    }

    @Override
    public void write(AttributionRow row, FieldWriter out) {
        out.day("from", row.from());
        out.day("to", row.to());
        out.text("model", row.model());
        out.text("channel", row.channel());
        out.text("campaign", row.campaign());
        out.number("conversions", row.conversions());
        out.money("value", row.valueMicros());
        out.number("removalEffect", row.removalEffect());
        out.money("spend", row.spendMicros());
    }

    @Override
    public String key(AttributionRow row) {
        return row.model() + "|" + row.channel();
    }

    @Override
    public String timeField() {
        return "to";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("from", "to", "model", "channel", "conversions", "value");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("campaign", "removalEffect", "spend");
    }
}
