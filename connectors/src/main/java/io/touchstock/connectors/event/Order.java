package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * An order, or a change to one. Messages with the same {@code orderId} and {@code status} are one message.
 *
 * @param orderId unique in the shop
 * @param occurredAt when the order was placed, cancelled or returned
 * @param visitorId the device it was placed on; null for an order without one (a till, a call)
 * @param customerId the person; null if unknown. At least one of visitorId and customerId is given
 * @param location the shop or warehouse that serves it
 * @param lines what was bought; in a RETURNED message what came back; may be empty in a CANCELLED one
 * @param status what happened
 */
public record Order(
        String orderId,
        Instant occurredAt,
        String visitorId,
        String customerId,
        String location,
        List<OrderLine> lines,
        OrderStatus status)
        implements Serializable {

    public Order {
        lines = List.copyOf(lines);
    }

    /** Sum over the lines, in micros. Throws {@link ArithmeticException} rather than overflow. */
    public long valueMicros() {
        return lines.stream().mapToLong(OrderLine::valueMicros).reduce(0, Math::addExact);
    }
}
