package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.connectors.event.Touchpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a person's touchpoints into journeys. Every touchpoint that counts is in exactly one of them: an order takes
 * those since the order before it that lie within the lookback, and what no order takes makes null journeys, none of
 * which spans an order or is longer than the lookback. At one moment the sequence of the events decides what came
 * before an order; without one, its touchpoints did.
 */
public final class JourneyStitcher {

    private JourneyStitcher() {}

    /**
     * The journeys of one person, in the order of time.
     *
     * @param personId goes into the journeys as it is
     * @param events in any order; touchpoints with one event id and orders with one id and status count once, denied
     *     touchpoints not at all
     * @throws ArithmeticException if a value leaves the range of a long
     */
    public static List<Journey> stitch(String personId, Collection<PersonalEvent> events, JourneyRules rules) {
        Collection<PersonalEvent> counted = counted(events);
        List<PersonalEvent> touches = counted.stream()
                .filter(event -> event.touchpoint() != null)
                .sorted(PersonalEvent.ORDER)
                .toList();
        List<Journey> journeys = new ArrayList<>();
        int next = 0;
        for (PersonalEvent sale : sales(counted, rules)) {
            Instant reach = rules.lookback().before(sale.occurredAt());
            int claimed = next;
            while (claimed < touches.size() && touches.get(claimed).occurredAt().isBefore(reach)) {
                claimed++;
            }
            addNulls(personId, touchpoints(touches.subList(next, claimed)), rules, journeys);
            int end = claimed;
            while (end < touches.size() && PersonalEvent.ORDER.compare(touches.get(end), sale) < 0) {
                end++;
            }
            journeys.add(new Journey(
                    "order:" + sale.order().orderId(),
                    personId,
                    touchpoints(touches.subList(claimed, end)),
                    sale.order().orderId(),
                    sale.occurredAt(),
                    sale.order().valueMicros()));
            next = end;
        }
        addNulls(personId, touchpoints(touches.subList(next, touches.size())), rules, journeys);
        return journeys;
    }

    private static Collection<PersonalEvent> counted(Collection<PersonalEvent> events) {
        Map<String, PersonalEvent> byKey = new HashMap<>();
        for (PersonalEvent event : events) {
            if (event.consented()) {
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
        Map<String, Map<OrderStatus, PersonalEvent>> byOrder = new HashMap<>();
        for (PersonalEvent event : counted) {
            if (event.order() != null) {
                byOrder.computeIfAbsent(event.order().orderId(), unused -> new EnumMap<>(OrderStatus.class))
                        .put(event.order().status(), event);
            }
        }
        List<PersonalEvent> sales = new ArrayList<>();
        for (Map<OrderStatus, PersonalEvent> changes : byOrder.values()) {
            PersonalEvent placed = changes.get(OrderStatus.PLACED);
            if (placed != null && !holds(changes.get(OrderStatus.CANCELLED), placed, rules)) {
                PersonalEvent returned = changes.get(OrderStatus.RETURNED);
                long ordered = placed.order().valueMicros();
                if (!holds(returned, placed, rules)) {
                    sales.add(placed);
                } else if (ordered > returned.order().valueMicros()) {
                    sales.add(worth(
                            placed, Math.subtractExact(ordered, returned.order().valueMicros())));
                }
            }
        }
        sales.sort(PersonalEvent.ORDER);
        return sales;
    }

    private static boolean holds(PersonalEvent change, PersonalEvent placed, JourneyRules rules) {
        return change != null && rules.memory().spans(placed.occurredAt(), change.occurredAt());
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
            String personId, List<Touchpoint> unclaimed, JourneyRules rules, List<Journey> journeys) {
        int from = 0;
        while (from < unclaimed.size()) {
            Instant start = unclaimed.get(from).occurredAt();
            int to = from + 1;
            while (to < unclaimed.size()
                    && rules.lookback().spans(start, unclaimed.get(to).occurredAt())) {
                to++;
            }
            Touchpoint last = unclaimed.get(to - 1);
            journeys.add(new Journey(
                    "null:" + personId + '@' + unclaimed.get(from).eventId(),
                    personId,
                    unclaimed.subList(from, to),
                    null,
                    rules.lookback().isLimited() ? rules.lookback().after(last.occurredAt()) : last.occurredAt(),
                    0));
            from = to;
        }
    }
}
