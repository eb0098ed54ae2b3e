package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.Journey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * All journeys of a whole history held in memory: what every engine must come to, and the two steps of which each
 * engine runs the same code.
 */
public final class JourneyReplay {

    private JourneyReplay() {}

    /** The journeys of all persons, by person and time. */
    public static List<Journey> journeys(Collection<Observation> observations, JourneyRules rules) {
        List<Erasure> erasures = observations.stream()
                .map(Observation::erasure)
                .filter(Objects::nonNull)
                .toList();
        Map<String, List<Observation>> byDevice = new TreeMap<>();
        for (Observation observation : observations) {
            if (observation.erasure() == null) {
                byDevice.computeIfAbsent(deviceKey(observation), unused -> new ArrayList<>())
                        .add(observation);
            }
        }
        Map<String, List<PersonalEvent>> byPerson = new TreeMap<>();
        for (Map.Entry<String, List<Observation>> device : byDevice.entrySet()) {
            for (PersonDelta delta : assignments(device.getKey(), device.getValue(), erasures, rules)) {
                byPerson.computeIfAbsent(delta.personId(), unused -> new ArrayList<>())
                        .add(delta.event());
            }
        }
        List<Journey> journeys = new ArrayList<>();
        byPerson.forEach((person, events) -> journeys.addAll(JourneyStitcher.stitch(person, events, rules)));
        return journeys;
    }

    /**
     * The key under which all that is known of a device comes together; events without a device come together by
     * customer, and with them the erasures of the customer.
     */
    public static String deviceKey(Observation observation) {
        if (observation.visitorId() != null) {
            return PersonIds.ofVisitor(observation.visitorId());
        }
        return PersonIds.ofCustomer(
                observation.erasure() != null
                        ? observation.erasure().customerId()
                        : observation.event().customerId());
    }

    /** The device, or the customer where there is none, in a key of {@link #deviceKey}. */
    public static String deviceOf(String deviceKey) {
        return deviceKey.substring(2);
    }

    /**
     * The events of one device with the persons to whom they belong.
     *
     * @param deviceKey as {@link #deviceKey} gives it
     * @param observations all of the device, without erasures
     * @param erasures all there are; those that concern the device apply
     */
    public static List<PersonDelta> assignments(
            String deviceKey, Collection<Observation> observations, Collection<Erasure> erasures, JourneyRules rules) {
        List<Observation> all = new ArrayList<>(observations);
        String visitorId = deviceOf(deviceKey);
        boolean device = deviceKey.startsWith("v:");
        for (Erasure erasure : erasures) {
            ErasureParts.ofCustomer(erasure).map(Observation::of).ifPresent(all::add);
            ErasureParts.ofVisitor(erasure)
                    .filter(part -> device && visitorId.equals(part.visitorId()))
                    .map(Observation::of)
                    .ifPresent(all::add);
        }
        return VisitorLedger.of(visitorId, all, rules).assignments();
    }
}
