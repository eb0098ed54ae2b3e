package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.connectors.event.Touchpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a person's touchpoints into journeys. Every touchpoint that counts is in exactly one of them: an order takes
 * those since the order before it that lie within the lookback, and what no order takes makes null journeys, none of
 * which spans an order or is longer than the lookback.
 */
public final class JourneyStitcher {

    private static final Comparator<PersonalEvent> FIRST_COPY = PersonalEvent.ORDER;

    private JourneyStitcher() {}

    /**
     * The journeys of one person, in the order of time.
     *
     * @param personId goes into the journeys as it is
     * @param touchpoints in any order; copies with one event id count once, denied ones not at all
     * @param orders in any order; copies with one order id and status count once
     * @throws ArithmeticException if a value leaves the range of a long
     */
    public static List<Journey> stitch(
            String personId, Collection<Touchpoint> touchpoints, Collection<OrderChange> orders, JourneyRules rules) {
        List<Touchpoint> touches = counted(touchpoints);
        List<Journey> journeys = new ArrayList<>();
        int next = 0;
        for (OrderChange sale : sales(orders, rules)) {
            Instant reach = rules.lookback().before(sale.occurredAt());
            int claimed = next;
            while (claimed < touches.size() && touches.get(claimed).occurredAt().isBefore(reach)) {
                claimed++;
            }
            addNulls(personId, touches.subList(next, claimed), rules, journeys);
            int end = claimed;
            while (end < touches.size() && !touches.get(end).occurredAt().isAfter(sale.occurredAt())) {
                end++;
            }
            journeys.add(new Journey(
                    "order:" + sale.orderId(),
                    personId,
                    touches.subList(claimed, end),
                    sale.orderId(),
                    sale.occurredAt(),
                    sale.valueMicros()));
            next = end;
        }
        addNulls(personId, touches.subList(next, touches.size()), rules, journeys);
        return journeys;
    }

    private static List<Touchpoint> counted(Collection<Touchpoint> touchpoints) {
        Map<String, Touchpoint> byId = new HashMap<>();
        for (Touchpoint touchpoint : touchpoints) {
            if (touchpoint.consent() != Consent.DENIED) {
                byId.merge(touchpoint.eventId(), touchpoint, JourneyStitcher::first);
            }
        }
        return byId.values().stream()
                .sorted(Comparator.comparing(Touchpoint::occurredAt).thenComparing(Touchpoint::eventId))
                .toList();
    }

    /** What was ordered and kept, at the worth of what was kept, by time. */
    private static List<OrderChange> sales(Collection<OrderChange> orders, JourneyRules rules) {
        Map<String, Map<OrderStatus, OrderChange>> byOrder = new HashMap<>();
        for (OrderChange change : orders) {
            byOrder.computeIfAbsent(change.orderId(), unused -> new EnumMap<>(OrderStatus.class))
                    .merge(change.status(), change, JourneyStitcher::first);
        }
        List<OrderChange> sales = new ArrayList<>();
        for (Map<OrderStatus, OrderChange> changes : byOrder.values()) {
            OrderChange placed = changes.get(OrderStatus.PLACED);
            if (placed != null && !holds(changes.get(OrderStatus.CANCELLED), placed, rules)) {
                OrderChange returned = changes.get(OrderStatus.RETURNED);
                if (!holds(returned, placed, rules)) {
                    sales.add(placed);
                } else if (placed.valueMicros() > returned.valueMicros()) {
                    sales.add(worth(placed, Math.subtractExact(placed.valueMicros(), returned.valueMicros())));
                }
            }
        }
        sales.sort(Comparator.comparing(OrderChange::occurredAt).thenComparing(OrderChange::orderId));
        return sales;
    }

    private static boolean holds(OrderChange change, OrderChange placed, JourneyRules rules) {
        return change != null && rules.memory().spans(placed.occurredAt(), change.occurredAt());
    }

    private static OrderChange worth(OrderChange placed, long valueMicros) {
        return new OrderChange(
                placed.orderId(),
                placed.occurredAt(),
                placed.visitorId(),
                placed.customerId(),
                placed.status(),
                valueMicros);
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

    private static Touchpoint first(Touchpoint one, Touchpoint other) {
        return FIRST_COPY.compare(PersonalEvent.of(one), PersonalEvent.of(other)) <= 0 ? one : other;
    }

    private static OrderChange first(OrderChange one, OrderChange other) {
        return FIRST_COPY.compare(PersonalEvent.of(one), PersonalEvent.of(other)) <= 0 ? one : other;
    }
}
