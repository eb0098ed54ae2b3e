package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderStatus;
import java.io.Serializable;
import java.time.Instant;

/**
 * What attribution needs of an order message: flat, without the lines.
 *
 * @param visitorId null for an order without a device
 * @param customerId null if unknown
 * @param valueMicros sum over the lines of the message, in millionths of the shop's currency
 */
public record OrderChange(
        String orderId, Instant occurredAt, String visitorId, String customerId, OrderStatus status, long valueMicros)
        implements Serializable {

    /** Throws {@link ArithmeticException} if the lines' sum is beyond a {@code long}. */
    public static OrderChange of(Order order) {
        return new OrderChange(
                order.orderId(),
                order.occurredAt(),
                order.visitorId(),
                order.customerId(),
                order.status(),
                order.valueMicros());
    }

    boolean isPlacement() {
        return status == OrderStatus.PLACED;
    }
}
