package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.WastedSpend;
import java.util.List;

/** What was paid for clicks on articles that could not be bought. */
final class WastedSpendFormat implements EventFormat<WastedSpend> {

    private static final long serialVersionUID = 1L;

    @Override
    public WastedSpend read(FieldReader in) throws FieldProblem {
        return new WastedSpend(
                in.anyDay("day"),
                in.text("channel"),
                in.optionalText("campaign"),
                in.optionalText("sku"),
                in.countOrZero("clicks"),
                in.countOrZero("wastedClicks"),
                in.amount("cost"),
                in.amount("wasted"));
    }

    @Override
    public void write(WastedSpend wasted, FieldWriter out) {
        out.day("day", wasted.day());
        out.text("channel", wasted.channel());
        out.text("campaign", wasted.campaign());
        out.text("sku", wasted.sku());
        out.whole("clicks", wasted.clicks());
        out.whole("wastedClicks", wasted.wastedClicks());
        out.money("cost", wasted.costMicros());
        out.money("wasted", wasted.wastedMicros());
    }

    @Override
    public String key(WastedSpend wasted) {
        return wasted.channel();
    }

    @Override
    public String timeField() {
        return "day";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("day", "channel", "clicks", "wastedClicks", "cost", "wasted");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("campaign", "sku");
    }
}
