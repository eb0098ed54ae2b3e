package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.IdentityLink;
import java.util.List;

/** Links from device to customer. */
final class IdentityLinkFormat implements EventFormat<IdentityLink> {

    private static final long serialVersionUID = 1L;

    @Override
    public IdentityLink read(FieldReader in) throws FieldProblem {
        return new IdentityLink(in.text("visitorId"), in.text("customerId"), in.moment("occurredAt"));
    }

    @Override
    public void write(IdentityLink link, FieldWriter out) {
        out.text("visitorId", link.visitorId());
        out.text("customerId", link.customerId());
        out.moment("occurredAt", link.occurredAt());
    }

    @Override
    public String key(IdentityLink link) {
        return link.visitorId();
    }

    @Override
    public String timeField() {
        return "occurredAt";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("visitorId", "customerId", "occurredAt");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of();
    }
}
