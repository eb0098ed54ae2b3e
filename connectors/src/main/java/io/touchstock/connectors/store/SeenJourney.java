package io.touchstock.connectors.store;

import io.touchstock.connectors.event.ChannelName;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.Touchpoint;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What one journey adds to the path tables.
 *
 * @param pathId null if the journey has been taken back and adds nothing
 * @param lagDays -1 without an order or without a touchpoint
 * @param conversions 1 or 0
 */
record SeenJourney(
        UUID key,
        LocalDate day,
        UUID pathId,
        String path,
        int touches,
        int lagDays,
        int conversions,
        long valueMicros) {

    static SeenJourney of(Journey journey, ZoneId zone) {
        List<Touchpoint> touchpoints = journey.touchpoints();
        String path =
                touchpoints.stream().map(Touchpoint::channel).collect(Collectors.joining(ChannelName.PATH_SEPARATOR));
        boolean hasLag = journey.converted() && !touchpoints.isEmpty();
        long lag = hasLag ? ChronoUnit.DAYS.between(touchpoints.get(0).occurredAt(), journey.closedAt()) : -1;
        return new SeenJourney(
                hash(journey.personId() + "\n" + journey.journeyId()),
                LocalDate.ofInstant(journey.closedAt(), zone),
                hash(path),
                path,
                touchpoints.size(),
                Math.toIntExact(lag),
                journey.converted() ? 1 : 0,
                journey.valueMicros());
    }

    /** The same journey once it is taken back. */
    SeenJourney takenBack() {
        return new SeenJourney(key, day, null, null, touches, lagDays, conversions, valueMicros);
    }

    boolean counts() {
        return pathId != null;
    }

    /** Whether both add the same. */
    boolean addsLike(SeenJourney other) {
        return counts()
                && other.counts()
                && pathId.equals(other.pathId)
                && day.equals(other.day)
                && lagDays == other.lagDays
                && conversions == other.conversions
                && valueMicros == other.valueMicros;
    }

    private static UUID hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
