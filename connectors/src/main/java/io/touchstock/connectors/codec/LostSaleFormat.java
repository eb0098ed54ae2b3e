package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.LostSale;
import java.util.List;

/** What channels had brought to empty shelves. */
final class LostSaleFormat implements EventFormat<LostSale> {

    private static final long serialVersionUID = 1L;

    @Override
    public LostSale read(FieldReader in) throws FieldProblem {
        return new LostSale(
                in.anyDay("day"),
                in.text("channel"),
                in.optionalText("campaign"),
                in.text("sku"),
                in.optionalText("location"),
                in.number("lostUnits"),
                in.amount("lostValue"),
                Signs.read(in));
    }

    @Override
    public void write(LostSale lost, FieldWriter out) {
        out.day("day", lost.day());
        out.text("channel", lost.channel());
        out.text("campaign", lost.campaign());
        out.text("sku", lost.sku());
        out.text("location", lost.location());
        out.number("lostUnits", lost.lostUnits());
        out.money("lostValue", lost.lostValueMicros());
        out.whole("sign", lost.sign());
    }

    @Override
    public String key(LostSale lost) {
        return lost.channel();
    }

    @Override
    public String timeField() {
        return "day";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("day", "channel", "sku", "lostUnits", "lostValue", "sign");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("campaign", "location");
    }
}
