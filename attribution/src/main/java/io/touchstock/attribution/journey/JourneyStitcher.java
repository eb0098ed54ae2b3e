package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.connectors.event.Touchpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a person's touchpoints into journeys. An order takes the touchpoints before it that lie within the lookback of
 * their kind, those since the order before it unless journeys go on after a conversion; none if it comes later after
 * the last of them than the conversion window allows. What no order takes makes null journeys. One order could have
 * taken all touchpoints of a null journey: none of them is out of its lookback when the last one happens.
 */
public final class JourneyStitcher {

    private JourneyStitcher() {}

    /**
     * The journeys of one person: orders by time, and null journeys by time.
     *
     * <p>A null journey closes when the last of its touchpoints' lookbacks has expired, or at the order that cut it off
     * if that is earlier; one that nothing ends, with its last touchpoint.
     *
     * @param personId goes into the journeys as it is
     * @param events in any order; touchpoints with one event id and orders with one id and status count once, denied
     *     touchpoints and those of a kind without a lookback not at all
     * @throws ArithmeticException if a value leaves the range of a long
     */
    public static List<Journey> stitch(String personId, Collection<PersonalEvent> events, JourneyRules rules) {
        return stitched(personId, events, Set.of(), rules).stream()
                .map(Stitched::journey)
                .toList();
    }

    /** @param taken ids of touchpoints that orders took which are no longer among the events */
    static List<Stitched> stitched(
            String personId, Collection<PersonalEvent> events, Set<String> taken, JourneyRules rules) {
        Collection<PersonalEvent> counted = counted(events, rules);
        List<PersonalEvent> touches = counted.stream()
                .filter(event -> event.touchpoint() != null)
                .sorted(PersonalEvent.ORDER)
                .toList();
        List<PersonalEvent> sales = sales(counted, rules);
        return rules.afterConversion() == AfterConversion.CONTINUE
                ? continued(personId, touches, sales, taken, rules)
                : cut(personId, touches, sales, rules);
    }

    private static List<Stitched> cut(
            String personId, List<PersonalEvent> touches, List<PersonalEvent> sales, JourneyRules rules) {
        List<Stitched> journeys = new ArrayList<>();
        int next = 0;
        for (PersonalEvent sale : sales) {
            int end = firstAfter(sale, touches, next, rules);
            List<Touchpoint> since = touchpoints(touches.subList(next, end));
            List<Touchpoint> claimed = claimed(since, sale, rules);
            List<Touchpoint> left = claimed.isEmpty()
                    ? since
                    : since.stream()
                            .filter(touch -> !reaches(touch, sale, rules))
                            .toList();
            addNulls(personId, left, sale.occurredAt(), rules, journeys);
            journeys.add(Stitched.converted(personId, claimed, sale));
            next = end;
        }
        addNulls(personId, touchpoints(touches.subList(next, touches.size())), Instant.MAX, rules, journeys);
        return journeys;
    }

    private static List<Stitched> continued(
            String personId,
            List<PersonalEvent> touches,
            List<PersonalEvent> sales,
            Set<String> taken,
            JourneyRules rules) {
        List<Stitched> journeys = new ArrayList<>();
        Set<String> claimedByAny = new HashSet<>(taken);
        int reached = 0;
        int end = 0;
        for (PersonalEvent sale : sales) {
            end = firstAfter(sale, touches, end, rules);
            Instant reach = rules.lookback().longest().before(sale.occurredAt());
            while (reached < end && touches.get(reached).occurredAt().isBefore(reach)) {
                reached++;
            }
            List<Touchpoint> claimed = claimed(touchpoints(touches.subList(reached, end)), sale, rules);
            claimed.forEach(touch -> claimedByAny.add(touch.eventId()));
            journeys.add(Stitched.converted(personId, claimed, sale));
        }
        List<Touchpoint> left = touchpoints(touches).stream()
                .filter(touch -> !claimedByAny.contains(touch.eventId()))
                .toList();
        addNulls(personId, left, Instant.MAX, rules, journeys);
        return journeys;
    }

    private static int firstAfter(PersonalEvent sale, List<PersonalEvent> touches, int from, JourneyRules rules) {
        int end = from;
        while (end < touches.size() && rules.precedes(touches.get(end), sale)) {
            end++;
        }
        return end;
    }

    private static List<Touchpoint> claimed(List<Touchpoint> before, PersonalEvent sale, JourneyRules rules) {
        List<Touchpoint> within =
                before.stream().filter(touch -> reaches(touch, sale, rules)).toList();
        boolean inTime = within.isEmpty()
                || rules.conversionWindow().spans(within.get(within.size() - 1).occurredAt(), sale.occurredAt());
        return inTime ? within : List.of();
    }

    private static boolean reaches(Touchpoint touch, PersonalEvent sale, JourneyRules rules) {
        return !rules.lookback().endOf(touch).isBefore(sale.occurredAt());
    }

    private static Collection<PersonalEvent> counted(Collection<PersonalEvent> events, JourneyRules rules) {
        Map<String, PersonalEvent> byKey = new HashMap<>();
        for (PersonalEvent event : events) {
            if (rules.admits(event)) {
                byKey.merge(event.key(), event, PersonalEvent::first);
            }
        }
        return byKey.values();
    }

    private static List<Touchpoint> touchpoints(List<PersonalEvent> touches) {
        return touches.stream().map(PersonalEvent::touchpoint).toList();
    }

    /** What was ordered and kept, at the worth of what was kept, by time. */
    private static List<PersonalEvent> sales(Collection<PersonalEvent> counted, JourneyRules rules) {
        Map<String, PersonalEvent> placements = new HashMap<>();
        for (PersonalEvent event : counted) {
            if (event.order() != null && event.order().isPlacement()) {
                placements.put(event.order().orderId(), event);
            }
        }
        Map<String, Long> taken = new HashMap<>();
        for (PersonalEvent event : counted) {
            PersonalEvent placed =
                    event.order() == null ? null : placements.get(event.order().orderId());
            if (placed != null && takesBack(event, placed, rules)) {
                taken.merge(
                        event.order().orderId(),
                        event.order().status() == OrderStatus.CANCELLED
                                ? placed.order().valueMicros()
                                : event.order().valueMicros(),
                        Math::addExact);
            }
        }
        return placements.values().stream()
                .filter(placed -> !taken.containsKey(placed.order().orderId())
                        || placed.order().valueMicros()
                                > taken.get(placed.order().orderId()))
                .map(placed -> taken.containsKey(placed.order().orderId())
                        ? worth(
                                placed,
                                Math.subtractExact(
                                        placed.order().valueMicros(),
                                        taken.get(placed.order().orderId())))
                        : placed)
                .sorted(PersonalEvent.ORDER)
                .toList();
    }

    private static boolean takesBack(PersonalEvent change, PersonalEvent placed, JourneyRules rules) {
        return !change.order().isPlacement() && rules.memory().spans(placed.occurredAt(), change.occurredAt());
    }

    private static PersonalEvent worth(PersonalEvent placed, long valueMicros) {
        OrderChange order = placed.order();
        return PersonalEvent.of(new OrderChange(
                        order.orderId(),
                        order.occurredAt(),
                        order.visitorId(),
                        order.customerId(),
                        order.status(),
                        valueMicros))
                .at(placed.sequence());
    }

    private static void addNulls(
            String personId, List<Touchpoint> unclaimed, Instant cutAt, JourneyRules rules, List<Stitched> journeys) {
        NullJourney open = null;
        for (Touchpoint touch : unclaimed) {
            if (open == null || !open.admits(touch)) {
                if (open != null) {
                    journeys.add(open.stitched(personId, cutAt));
                }
                open = new NullJourney(rules.lookback());
            }
            open.add(touch);
        }
        if (open != null) {
            journeys.add(open.stitched(personId, cutAt));
        }
    }
}
