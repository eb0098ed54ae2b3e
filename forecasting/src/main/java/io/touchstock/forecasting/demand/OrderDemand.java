package io.touchstock.forecasting.demand;

import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.OrderStatus;
import java.util.List;

/**
 * What one order message does to demand. A message that repeats an earlier one does nothing; a cancellation takes back
 * what the order added, on the order's day, and an order that comes after its own cancellation adds nothing. Returned
 * goods were demand when they were sold and stay so. A line that names no article is no demand of any.
 *
 * @param after what to remember of the order; null if nothing
 * @param changes what was added or taken back, in the order of the lines
 */
public record OrderDemand(OrderState after, List<SeriesEvent> changes) {
    public OrderDemand {
        changes = List.copyOf(changes);
    }

    /**
     * What this message does.
     *
     * @param before what is remembered of its order; null if nothing
     */
    public static OrderDemand of(OrderState before, Order message, DemandRules rules) {
        if (message.status() == OrderStatus.PLACED) {
            return placed(before, message, rules);
        }
        if (message.status() == OrderStatus.CANCELLED) {
            return cancelled(before, message, rules);
        }
        return new OrderDemand(before, List.of());
    }

    private static OrderDemand placed(OrderState before, Order order, DemandRules rules) {
        if (before != null && before.placed()) {
            return new OrderDemand(before, List.of());
        }
        boolean cancelled = before != null && before.cancelled();
        OrderState after =
                new OrderState(true, cancelled, order.location(), rules.dayOf(order.occurredAt()), order.lines());
        return new OrderDemand(after, cancelled ? List.of() : changes(after, 1));
    }

    private static OrderDemand cancelled(OrderState before, Order message, DemandRules rules) {
        if (before == null) {
            return new OrderDemand(
                    new OrderState(false, true, message.location(), rules.dayOf(message.occurredAt()), List.of()),
                    List.of());
        }
        if (before.cancelled()) {
            return new OrderDemand(before, List.of());
        }
        OrderState after = new OrderState(true, true, before.location(), before.day(), before.lines());
        return new OrderDemand(after, changes(after, -1));
    }

    private static List<SeriesEvent> changes(OrderState order, int sign) {
        return order.lines().stream()
                .filter(OrderLine::namesArticle)
                .map(line -> change(order, line, sign))
                .toList();
    }

    private static SeriesEvent change(OrderState order, OrderLine line, int sign) {
        return SeriesEvent.sold(
                line.sku(), order.location(), order.day(), sign * line.quantity(), sign * line.valueMicros());
    }
}
