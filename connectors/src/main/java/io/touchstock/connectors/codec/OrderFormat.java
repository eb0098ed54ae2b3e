package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.OrderStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * Orders with their lines. An order that gives only its {@code value} becomes one line of
 * {@link OrderLine#WHOLE_ORDER}; where there are lines, they say the value. A price, a line and the order as a whole
 * are each worth at most {@link Micros#MOST}.
 */
final class OrderFormat implements EventFormat<Order> {

    private static final long serialVersionUID = 1L;

    @Override
    public Order read(FieldReader in) throws FieldProblem {
        String orderId = in.text("orderId");
        String visitorId = in.optionalText("visitorId");
        String customerId = in.optionalText("customerId");
        People.requireOne(in, visitorId, customerId);
        OrderStatus status = in.oneOf("status", OrderStatus.class);
        Order order = new Order(
                orderId,
                in.moment("occurredAt"),
                visitorId,
                customerId,
                in.text("location"),
                lines(in, status),
                status);
        requirePlausible(in, order.lines());
        return order;
    }

    private static List<OrderLine> lines(FieldReader in, OrderStatus status) throws FieldProblem {
        List<FieldReader> given = in.list("lines");
        if (given != null && !given.isEmpty()) {
            List<OrderLine> lines = new ArrayList<>(given.size());
            for (FieldReader line : given) {
                lines.add(line(line));
            }
            return lines;
        }
        Long value = in.optionalMoney("value");
        if (value != null) {
            return List.of(new OrderLine(OrderLine.WHOLE_ORDER, 1, value, null));
        }
        if (status == OrderStatus.CANCELLED) {
            return List.of();
        }
        throw in.missing(
                "lines",
                "A " + status + " order says what it is about: add lines (sku, quantity, unitPrice) or a value.");
    }

    private static OrderLine line(FieldReader in) throws FieldProblem {
        OrderLine line = new OrderLine(
                in.text("sku"), in.units("quantity", 1), in.money("unitPrice"), in.optionalText("promotionId"));
        if (line.unitPriceMicros() > Micros.MOST / line.quantity()) {
            throw in.problem(
                    "unitPrice",
                    Micros.toDecimal(line.unitPriceMicros()).toPlainString(),
                    "times quantity " + line.quantity() + " above " + Micros.MOST_SHOWN + ". Correct one of the two.");
        }
        return line;
    }

    private static void requirePlausible(FieldReader in, List<OrderLine> lines) throws FieldProblem {
        long left = Micros.MOST;
        for (OrderLine line : lines) {
            left -= line.valueMicros();
            if (left < 0) {
                throw in.problem(
                        "lines",
                        lines.size() + " lines",
                        "worth above " + Micros.MOST_SHOWN + " together. Correct prices or quantities.");
            }
        }
    }

    @Override
    public void write(Order order, FieldWriter out) {
        out.text("orderId", order.orderId());
        out.moment("occurredAt", order.occurredAt());
        out.text("visitorId", order.visitorId());
        out.text("customerId", order.customerId());
        out.text("location", order.location());
        out.oneOf("status", order.status());
        out.list("lines", order.lines(), OrderFormat::writeLine);
    }

    private static void writeLine(OrderLine line, FieldWriter out) {
        out.text("sku", line.sku());
        out.whole("quantity", line.quantity());
        out.money("unitPrice", line.unitPriceMicros());
        out.text("promotionId", line.promotionId());
    }

    @Override
    public String key(Order order) {
        return People.key(order.visitorId(), order.customerId());
    }

    @Override
    public String timeField() {
        return "occurredAt";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("orderId", "occurredAt", "location", "status");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("visitorId", "customerId", "sku", "quantity", "unitPrice", "promotionId", "value");
    }

    @Override
    public List<String> groupedBy() {
        return List.of("orderId", "status");
    }

    @Override
    public List<String> repeatedColumns() {
        return List.of("occurredAt", "visitorId", "customerId", "location", "value");
    }
}
