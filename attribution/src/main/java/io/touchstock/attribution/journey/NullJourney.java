package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.Touchpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A null journey as it grows: it takes touchpoints by time, as long as one order could still take all of them. */
final class NullJourney {

    private final Lookback lookback;
    private final List<Touchpoint> touchpoints = new ArrayList<>();
    private Instant firstEnd = Instant.MAX;
    private Instant lastEnd = Instant.MIN;

    NullJourney(Lookback lookback) {
        this.lookback = lookback;
    }

    boolean admits(Touchpoint next) {
        return !next.occurredAt().isAfter(firstEnd);
    }

    void add(Touchpoint next) {
        touchpoints.add(next);
        Instant end = lookback.endOf(next);
        firstEnd = end.isBefore(firstEnd) ? end : firstEnd;
        lastEnd = end.isAfter(lastEnd) ? end : lastEnd;
    }

    /** @param cutAt the order after which no other can take these touchpoints; {@link Instant#MAX} if there is none */
    Stitched stitched(String personId, Instant cutAt) {
        Instant ended = lastEnd.isBefore(cutAt) ? lastEnd : cutAt;
        boolean ends = !ended.equals(Instant.MAX);
        Journey journey = new Journey(
                "null:" + personId + '@' + touchpoints.get(0).eventId(),
                personId,
                touchpoints,
                null,
                ends ? ended : touchpoints.get(touchpoints.size() - 1).occurredAt(),
                0);
        return new Stitched(journey, ends ? ended : JourneyRules.END_OF_TIME, firstEnd);
    }
}
