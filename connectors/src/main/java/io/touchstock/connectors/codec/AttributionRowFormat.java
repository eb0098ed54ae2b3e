package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.RowDimension;
import java.util.List;

/** What channels earned. */
final class AttributionRowFormat implements EventFormat<AttributionRow> {

    private static final long serialVersionUID = 1L;

    @Override
    public AttributionRow read(FieldReader in) throws FieldProblem {
        String channel = in.optionalText("channel");
        String campaign = in.optionalText("campaign");
        if (channel == null && campaign == null) {
            throw in.missing("channel", "Name a channel, a campaign, or both.");
        }
        return new AttributionRow(
                in.anyDay("from"),
                in.anyDay("to"),
                in.text("model"),
                channel,
                campaign,
                in.number("conversions"),
                in.amount("value"),
                in.optionalNumber("removalEffect"),
                in.optionalAmount("spend"),
                dimension(in, channel, campaign),
                in.optionalNumber("conversionsLow"),
                in.optionalNumber("conversionsHigh"),
                in.optionalAmount("valueLow"),
                in.optionalAmount("valueHigh"),
                in.optionalNumber("roas"),
                in.optionalNumber("cpa"));
    }

    /** Rows had no dimension once; what they name tells it. */
    private static RowDimension dimension(FieldReader in, String channel, String campaign) throws FieldProblem {
        if (in.optionalText("dimension") != null) {
            return in.oneOf("dimension", RowDimension.class);
        }
        if (channel == null) {
            return RowDimension.CAMPAIGN;
        }
        return campaign == null ? RowDimension.CHANNEL : RowDimension.CHANNEL_CAMPAIGN;
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
        out.oneOf("dimension", row.dimension());
        out.number("conversionsLow", row.conversionsLow());
        out.number("conversionsHigh", row.conversionsHigh());
        out.money("valueLow", row.valueMicrosLow());
        out.money("valueHigh", row.valueMicrosHigh());
        out.number("roas", row.roas());
        out.number("cpa", row.cpa());
    }

    @Override
    public String key(AttributionRow row) {
        return row.model() + "|" + (row.channel() == null ? "" : row.channel());
    }

    @Override
    public String timeField() {
        return "to";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("from", "to", "model", "conversions", "value");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of(
                "channel",
                "campaign",
                "removalEffect",
                "spend",
                "dimension",
                "conversionsLow",
                "conversionsHigh",
                "valueLow",
                "valueHigh",
                "roas",
                "cpa");
    }
}
