package io.touchstock.app.cli;

import io.touchstock.app.report.Intake;
import io.touchstock.app.report.RunReport.Span;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.attribution.journey.PersonalEvent;
import io.touchstock.attribution.report.JourneyTotals;
import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.Rejected;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts touchpoints and orders as they are read, to hold them against the journeys that were made of them. */
final class EventCounts {
    private final Path touchpointFile;
    private final Path orderFile;
    private final Set<String> eventIds = new HashSet<>();
    private final Set<String> consented = new HashSet<>();
    private final Set<String> orderMessages = new HashSet<>();
    private long touchpoints;
    private long orders;
    private Instant first;
    private Instant last;

    private EventCounts(AttributeRequest.EventInput files) {
        this.touchpointFile = files.touchpoints();
        this.orderFile = files.orders();
    }

    static EventCounts of(AttributeRequest.EventInput files, Collection<Observation> observations) {
        EventCounts counts = new EventCounts(files);
        for (Observation observation : observations) {
            if (observation.event() != null) {
                counts.add(observation.event());
            }
        }
        return counts;
    }

    private void add(PersonalEvent event) {
        if (event.touchpoint() != null) {
            touchpoints++;
            eventIds.add(event.touchpoint().eventId());
            if (event.touchpoint().consent() == Consent.DENIED) {
                return;
            }
            consented.add(event.touchpoint().eventId());
        } else {
            orders++;
            orderMessages.add(event.key());
        }
        first = first == null || event.occurredAt().isBefore(first) ? event.occurredAt() : first;
        last = last == null || event.occurredAt().isAfter(last) ? event.occurredAt() : last;
    }

    /** From the first to the last event, touchpoints without consent aside; null if there are none. */
    Span span() {
        return first == null ? null : new Span(first, last);
    }

    /**
     * What became of the touchpoints and of the order messages; of the touchpoints nothing is told where one counts in
     * several journeys.
     *
     * @param totals of the journeys that were made
     */
    List<Intake> against(AttributeRequest request, JourneyTotals totals, Collection<Rejected> rejected) {
        long refusedTouchpoints = refused(touchpointFile, rejected);
        long refusedOrders = refused(orderFile, rejected);
        Intake ofTouchpoints = new Intake(
                "Touchpoints of " + touchpointFile.getFileName(),
                touchpoints + refusedTouchpoints,
                totals.touches(),
                touchpoints - eventIds.size(),
                request.leavesOut() ? eventIds.size() - totals.touches() : eventIds.size() - consented.size(),
                refusedTouchpoints);
        Intake ofOrders = new Intake(
                "Order messages of " + orderFile.getFileName(),
                orders + refusedOrders,
                totals.conversions(),
                orders - orderMessages.size(),
                orderMessages.size() - totals.conversions(),
                refusedOrders);
        return request.countsRepeatedly() ? List.of(ofOrders) : List.of(ofTouchpoints, ofOrders);
    }

    private static long refused(Path file, Collection<Rejected> rejected) {
        return rejected.stream()
                .filter(row -> row.source().equals(file.toString()))
                .count();
    }
}
