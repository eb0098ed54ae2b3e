package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.Erasure;
import java.util.List;

/** Requests to be forgotten. */
final class ErasureFormat implements EventFormat<Erasure> {

    private static final long serialVersionUID = 1L;

    @Override
    public Erasure read(FieldReader in) throws FieldProblem {
        String visitorId = in.optionalText("visitorId");
        String customerId = in.optionalText("customerId");
        People.requireOne(in, visitorId, customerId);
        return new Erasure(visitorId, customerId, in.moment("requestedAt"));
    }

    @Override
    public void write(Erasure erasure, FieldWriter out) {
        out.text("visitorId", erasure.visitorId());
        out.text("customerId", erasure.customerId());
        out.moment("requestedAt", erasure.requestedAt());
    }

    @Override
    public String key(Erasure erasure) {
        return People.key(erasure.visitorId(), erasure.customerId());
    }

    @Override
    public String timeField() {
        return "requestedAt";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("requestedAt");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("visitorId", "customerId");
    }
}
