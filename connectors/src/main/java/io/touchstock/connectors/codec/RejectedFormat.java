package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.Rejected;
import java.util.List;

/** Inputs that could not be used. */
final class RejectedFormat implements EventFormat<Rejected> {

    private static final long serialVersionUID = 1L;

    @Override
    public Rejected read(FieldReader in) throws FieldProblem {
        return new Rejected(in.text("source"), in.whole("position"), in.text("reason"), in.anyText("payload"));
    }

    @Override
    public void write(Rejected rejected, FieldWriter out) {
        out.text("source", rejected.source());
        out.whole("position", rejected.position());
        out.text("reason", rejected.reason());
        out.text("payload", rejected.payload());
    }

    @Override
    public String key(Rejected rejected) {
        return rejected.source();
    }

    @Override
    public String timeField() {
        return null;
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("source", "position", "reason", "payload");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of();
    }
}
