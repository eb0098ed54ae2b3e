package io.touchstock.attribution.aggregate;

import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.Touchpoint;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The first and the last day on which anything happened; both null if nothing did. */
record SeenDays(LocalDate first, LocalDate last) implements Serializable {

    static final SeenDays NONE = new SeenDays(null, null);

    SeenDays with(Journey journey, ZoneId zone) {
        SeenDays seen = this;
        List<Touchpoint> touches = journey.touchpoints();
        if (!touches.isEmpty()) {
            seen = seen.with(LocalDate.ofInstant(touches.get(0).occurredAt(), zone))
                    .with(LocalDate.ofInstant(touches.get(touches.size() - 1).occurredAt(), zone));
        }
        return journey.converted() ? seen.with(LocalDate.ofInstant(journey.closedAt(), zone)) : seen;
    }

    SeenDays with(SeenDays other) {
        return other.first == null ? this : with(other.first).with(other.last);
    }

    private SeenDays with(LocalDate day) {
        if (first != null && !day.isBefore(first) && !day.isAfter(last)) {
            return this;
        }
        return new SeenDays(
                first == null || day.isBefore(first) ? day : first, last == null || day.isAfter(last) ? day : last);
    }
}
