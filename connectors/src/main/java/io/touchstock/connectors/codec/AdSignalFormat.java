package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.AdAction;
import io.touchstock.connectors.event.AdSignal;
import java.util.List;

/** Adverts to pause and to resume. */
final class AdSignalFormat implements EventFormat<AdSignal> {

    private static final long serialVersionUID = 1L;

    @Override
    public AdSignal read(FieldReader in) throws FieldProblem {
        return new AdSignal(
                in.text("sku"),
                in.optionalText("location"),
                in.oneOf("action", AdAction.class),
                in.text("reason"),
                in.instant("at"));
    }

    @Override
    public void write(AdSignal signal, FieldWriter out) {
        out.text("sku", signal.sku());
        out.text("location", signal.location());
        out.oneOf("action", signal.action());
        out.text("reason", signal.reason());
        out.moment("at", signal.at());
    }

    @Override
    public String key(AdSignal signal) {
        return signal.location() == null ? signal.sku() : Articles.key(signal.sku(), signal.location());
    }

    @Override
    public String timeField() {
        return "at";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("sku", "action", "reason", "at");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("location");
    }
}
