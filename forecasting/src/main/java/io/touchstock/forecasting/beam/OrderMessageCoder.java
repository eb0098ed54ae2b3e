package io.touchstock.forecasting.beam;

import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.forecasting.history.OrderMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.AtomicCoder;

/** Order messages field by field. */
final class OrderMessageCoder extends AtomicCoder<OrderMessage> {
    private static final long serialVersionUID = 1L;

    @Override
    public void encode(OrderMessage message, OutputStream out) throws IOException {
        Order order = message.order();
        Fields.writeInt(message.file(), out);
        Fields.writeLong(message.number(), out);
        Fields.writeText(order.orderId(), out);
        Fields.writeInstant(order.occurredAt(), out);
        Fields.writeText(order.visitorId(), out);
        Fields.writeText(order.customerId(), out);
        Fields.writeText(order.location(), out);
        Fields.writeText(order.status().name(), out);
        Fields.writeInt(order.lines().size(), out);
        for (OrderLine line : order.lines()) {
            Fields.writeText(line.sku(), out);
            Fields.writeInt(line.quantity(), out);
            Fields.writeLong(line.unitPriceMicros(), out);
            Fields.writeText(line.promotionId(), out);
        }
    }

    @Override
    public OrderMessage decode(InputStream in) throws IOException {
        int file = Fields.readInt(in);
        long number = Fields.readLong(in);
        String orderId = Fields.readText(in);
        var occurredAt = Fields.readInstant(in);
        String visitorId = Fields.readText(in);
        String customerId = Fields.readText(in);
        String location = Fields.readText(in);
        OrderStatus status = OrderStatus.valueOf(Fields.readText(in));
        int count = Fields.readInt(in);
        List<OrderLine> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lines.add(new OrderLine(Fields.readText(in), Fields.readInt(in), Fields.readLong(in), Fields.readText(in)));
        }
        return new OrderMessage(
                file, number, new Order(orderId, occurredAt, visitorId, customerId, location, lines, status));
    }
}
