package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.Demand;
import java.util.List;

/** Units sold, by day. */
final class DemandFormat implements EventFormat<Demand> {

    private static final long serialVersionUID = 1L;

    @Override
    public Demand read(FieldReader in) throws FieldProblem {
        return new Demand(
                in.text("sku"), in.text("location"), in.day("day"), in.units("units", 0), in.flag("shelfEmpty"));
    }

    @Override
    public void write(Demand demand, FieldWriter out) {
        out.text("sku", demand.sku());
        out.text("location", demand.location());
        out.day("day", demand.day());
        out.whole("units", demand.units());
        out.flag("shelfEmpty", demand.shelfEmpty());
    }

    @Override
    public String key(Demand demand) {
        return Articles.key(demand.sku(), demand.location());
    }

    @Override
    public String timeField() {
        return "day";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("sku", "location", "day", "units");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("shelfEmpty");
    }
}
