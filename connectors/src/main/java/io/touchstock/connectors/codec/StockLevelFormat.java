package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.StockLevel;
import java.util.List;

/** Units on the shelf. */
final class StockLevelFormat implements EventFormat<StockLevel> {

    private static final long serialVersionUID = 1L;

    @Override
    public StockLevel read(FieldReader in) throws FieldProblem {
        return new StockLevel(in.text("sku"), in.text("location"), in.moment("at"), in.units("onHand", 0));
    }

    @Override
    public void write(StockLevel level, FieldWriter out) {
        out.text("sku", level.sku());
        out.text("location", level.location());
        out.moment("at", level.at());
        out.whole("onHand", level.onHand());
    }

    @Override
    public String key(StockLevel level) {
        return Articles.key(level.sku(), level.location());
    }

    @Override
    public String timeField() {
        return "at";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("sku", "location", "at", "onHand");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of();
    }
}
