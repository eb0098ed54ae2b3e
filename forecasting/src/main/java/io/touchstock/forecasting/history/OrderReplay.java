package io.touchstock.forecasting.history;

import io.touchstock.connectors.event.Order;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.demand.OrderDemand;
import io.touchstock.forecasting.demand.OrderState;
import io.touchstock.forecasting.demand.SeriesEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * All messages of one order, taken one after the other as {@link OrderDemand} says.
 *
 * @param changes what they add to and take from series
 * @param neverPlaced the first cancellation, if the order itself is not among the messages; null if it is
 */
public record OrderReplay(List<SeriesEvent> changes, Order neverPlaced) {
    public OrderReplay {
        changes = List.copyOf(changes);
    }

    /**
     * Replays an order.
     *
     * @param messages of one order, in any order, with copies
     */
    public static OrderReplay of(Iterable<OrderMessage> messages, DemandRules rules) {
        List<Order> asTheyCame = StreamSupport.stream(messages.spliterator(), false)
                .sorted()
                .map(OrderMessage::order)
                .toList();
        List<SeriesEvent> changes = new ArrayList<>();
        OrderState state = null;
        for (Order message : asTheyCame) {
            OrderDemand demand = OrderDemand.of(state, message, rules);
            state = demand.after();
            changes.addAll(demand.changes());
        }
        boolean neverPlaced = state != null && !state.placed();
        return new OrderReplay(changes, neverPlaced ? asTheyCame.get(0) : null);
    }

    /** Why a cancellation took nothing back; empty if none did not. */
    public Optional<String> complaint() {
        return Optional.ofNullable(neverPlaced)
                .map(order -> "order " + order.orderId() + " was cancelled at " + order.occurredAt()
                        + " but no file tells that it was placed; read the file with it as well");
    }
}
